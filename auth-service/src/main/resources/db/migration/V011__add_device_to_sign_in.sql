-- What the person recognizes a sign-in by. It never leaves this service.
alter table sign_in
    add column client       text not null default 'browser',
    add column user_agent   text,
    add column address      text,
    add column last_used_at timestamptz;

update sign_in set last_used_at = started_at;

alter table sign_in alter column last_used_at set not null;
