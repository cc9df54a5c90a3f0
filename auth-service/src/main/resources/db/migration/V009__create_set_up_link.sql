create table set_up_link (
    token_hash text collate "C" primary key,
    expires_at timestamptz      not null
);
