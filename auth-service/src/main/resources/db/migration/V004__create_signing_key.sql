-- The newest key signs; the others verify until the last token of theirs has expired.
create table signing_key (
    kid        text collate "C" primary key,
    sealed     bytea            not null,
    created_at timestamptz      not null
);
