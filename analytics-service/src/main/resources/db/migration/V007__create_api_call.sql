create table api_call (
    id          text collate "C" not null,
    time        timestamptz      not null,
    endpoint    text collate "C" not null,
    method      text             not null,
    uid         text collate "C",
    status      int              not null,
    response_ms double precision not null,
    untrusted   boolean          not null,
    constraint api_call_pk primary key (time, id)
) partition by range (time);

create table api_call_default partition of api_call default;

create index api_call_by_endpoint on api_call (endpoint, time desc, id desc);
