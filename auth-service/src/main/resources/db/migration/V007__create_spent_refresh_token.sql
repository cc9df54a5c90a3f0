create table spent_refresh_token (
    hash             text collate "C" primary key,
    authorization_id text             not null references oauth2_authorization (id) on delete cascade,
    spent_at         timestamptz      not null
);

create index spent_refresh_token_by_authorization on spent_refresh_token (authorization_id);
