create table sign_in (
    sid        text collate "C" primary key,
    uid        text collate "C" not null references account (uid),
    started_at timestamptz      not null,
    ended_at   timestamptz
);

create index sign_in_by_uid on sign_in (uid);
