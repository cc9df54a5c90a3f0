-- A deleted account keeps its row and its name, so that nobody else gets the name.
create table account (
    uid        text collate "C" primary key,
    username   text             not null,
    email      text             not null,
    full_name  text,
    password   text             not null,
    active     boolean          not null default true,
    created_at timestamptz      not null,
    deleted_at timestamptz
);

create unique index account_by_username on account (lower(username));
create unique index account_by_email on account (lower(email)) where deleted_at is null;

create table account_role (
    uid  text collate "C" not null references account (uid) on delete cascade,
    role text             not null references role (name),
    constraint account_role_pk primary key (uid, role)
);

create index account_role_by_role on account_role (role);
