create table conversation (
    id               text collate "C" primary key,
    uid              text collate "C" not null,
    title            text,
    status           text             not null default 'active'
        constraint conversation_status check (status in ('active', 'ended', 'archived')),
    context_metadata jsonb,
    created_at       timestamptz      not null,
    updated_at       timestamptz      not null,
    ended_at         timestamptz,
    deleted_at       timestamptz
);

create index conversation_by_update on conversation (uid, updated_at desc, id desc) where deleted_at is null;

create index conversation_by_creation on conversation (uid, created_at, id) where deleted_at is null;

create index conversation_in_trash on conversation (deleted_at) where deleted_at is not null;
