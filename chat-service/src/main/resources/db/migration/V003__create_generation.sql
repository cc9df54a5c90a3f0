create table generation (
    message_key     bigint           primary key references message on delete cascade,
    conversation_id text collate "C" not null
        constraint generation_one_a_conversation unique references conversation on delete cascade,
    uid             text collate "C" not null,
    lease_until     timestamptz      not null,
    stop_requested  boolean          not null default false
);
