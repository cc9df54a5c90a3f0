create table untold_revocation (
    id            text collate "C" primary key,
    refresh_token bytea            not null,
    tries         integer          not null default 0,
    next_try_at   timestamptz      not null,
    expires_at    timestamptz      not null
);

create index untold_revocation_by_next_try_at on untold_revocation (next_try_at);
