-- An event that could not be counted, as it was parked; topic, partition and place are those of before.
create table dead_letter (
    id          text collate "C" constraint dead_letter_pk primary key,
    topic       text             not null,
    partition   int              not null,
    place       bigint           not null,
    key         text,
    headers     jsonb            not null,
    body        bytea            not null,
    reason      text             not null,
    event_id    text,
    type        text,
    parked_at   timestamptz      not null,
    replayed_at timestamptz,
    replayed_by text,
    constraint dead_letter_once unique (topic, partition, place)
);

create index dead_letter_by_time on dead_letter (parked_at desc, id desc);
