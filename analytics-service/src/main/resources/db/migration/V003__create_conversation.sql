-- moved_at: when the conversation last went into the trash or came back.
create table conversation (
    id           text collate "C" constraint conversation_pk primary key,
    started_at   timestamptz,
    completed_at timestamptz,
    trashed      boolean          not null,
    moved_at     timestamptz,
    active       boolean          not null
        generated always as (started_at is not null and completed_at is null and not trashed) stored
);
