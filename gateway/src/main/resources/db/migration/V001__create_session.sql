create table session (
    id_hash          text collate "C" primary key,
    sid              text collate "C" not null,
    content          bytea            not null,
    refreshes        integer          not null default 0,
    refreshing_until timestamptz,
    created_at       timestamptz      not null,
    last_seen_at     timestamptz      not null
);

create index session_by_sid on session (sid);
create index session_by_last_seen_at on session (last_seen_at);
