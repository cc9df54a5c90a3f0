create table message (
    conversation_id text collate "C" not null,
    time            timestamptz      not null,
    id              text collate "C" not null,
    uid             text collate "C" not null,
    role            text             not null,
    tokens          bigint           not null,
    response_ms     bigint,
    model           text,
    untrusted       boolean          not null,
    constraint message_pk primary key (conversation_id, time, id)
) partition by range (time);

create table message_default partition of message default;

create index message_told_by_others on message (id) where untrusted;
