create table message (
    key              bigint           generated always as identity primary key,
    conversation_id  text collate "C" not null references conversation on delete cascade,
    role             text             not null
        constraint message_role check (role in ('user', 'assistant', 'system')),
    content          text             not null,
    status           text             not null
        constraint message_status check (status in ('complete', 'streaming', 'stopped', 'interrupted', 'failed')),
    model            text,
    tokens_used      integer,
    response_time_ms integer,
    error_code       text,
    error_detail     text,
    client_id        text,
    answer_to        bigint           references message on delete cascade,
    metadata         jsonb,
    created_at       timestamptz      not null
);

create index message_by_conversation on message (conversation_id, key desc);

create unique index message_by_client_id on message (conversation_id, client_id) where client_id is not null;

create unique index message_by_question on message (answer_to) where answer_to is not null;
