create table person (
    uid      text collate "C" constraint person_pk primary key,
    username text,
    seen_at  timestamptz      not null
);

create table activity (
    id      text collate "C" constraint activity_pk primary key,
    uid     text collate "C" not null,
    type    text             not null,
    time    timestamptz      not null,
    details jsonb            not null
);

create index activity_by_time on activity (time desc, id desc);
create index activity_by_uid_and_time on activity (uid, time desc, id desc);

-- Who did something on which day (UTC).
create table presence (
    day date             not null,
    uid text collate "C" not null,
    constraint presence_pk primary key (day, uid)
);
