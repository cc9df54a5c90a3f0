-- Spring Authorization Server's own table, with text for blob and timestamptz for timestamp. The
-- values of codes and tokens are hashes; sid is ours.
create table oauth2_authorization (
    id                            text        not null,
    registered_client_id          text        not null,
    principal_name                text        not null,
    authorization_grant_type      text        not null,
    authorized_scopes             text,
    attributes                    text,
    state                         text,
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             text,
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    sid                           text collate "C" references sign_in (sid),
    constraint oauth2_authorization_pk primary key (id)
);

create index oauth2_authorization_by_sid on oauth2_authorization (sid);
create index oauth2_authorization_by_state on oauth2_authorization (state);
create index oauth2_authorization_by_code on oauth2_authorization (authorization_code_value);
create index oauth2_authorization_by_access on oauth2_authorization (access_token_value);
create index oauth2_authorization_by_id_token on oauth2_authorization (oidc_id_token_value);
create index oauth2_authorization_by_refresh on oauth2_authorization (refresh_token_value);

create table oauth2_authorization_consent (
    registered_client_id text not null,
    principal_name       text not null,
    authorities          text not null,
    constraint oauth2_authorization_consent_pk primary key (registered_client_id, principal_name)
);
