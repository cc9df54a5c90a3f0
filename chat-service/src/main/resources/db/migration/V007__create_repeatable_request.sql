create table repeatable_request (
    uid         text collate "C" not null,
    key         text collate "C" not null,
    fingerprint text collate "C" not null,
    answer      jsonb,
    created_at  timestamptz      not null,
    constraint repeatable_request_pk primary key (uid, key)
);

create index repeatable_request_by_age on repeatable_request (created_at);
