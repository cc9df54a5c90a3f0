-- Spring Authorization Server's own table, with timestamptz.
create table oauth2_registered_client (
    id                            text        not null,
    client_id                     text        not null,
    client_id_issued_at           timestamptz not null default now(),
    client_secret                 text,
    client_secret_expires_at      timestamptz,
    client_name                   text        not null,
    client_authentication_methods text        not null,
    authorization_grant_types     text        not null,
    redirect_uris                 text,
    post_logout_redirect_uris     text,
    scopes                        text        not null,
    client_settings               text        not null,
    token_settings                text        not null,
    constraint oauth2_registered_client_pk primary key (id),
    constraint oauth2_registered_client_client_id unique (client_id)
);
