-- What belongs to no month that is made yet waits in the default partition; the months are made by a job of the service.
alter table activity rename to activity_default;
alter table activity_default drop constraint activity_pk;
drop index activity_by_time;
drop index activity_by_uid_and_time;
alter table activity_default
    add column ip_address text,
    add column user_agent text,
    add column untrusted  boolean not null default false;

create table activity (
    id         text collate "C" not null,
    uid        text collate "C" not null,
    type       text             not null,
    time       timestamptz      not null,
    details    jsonb            not null,
    ip_address text,
    user_agent text,
    untrusted  boolean          not null default false,
    constraint activity_pk primary key (time, id)
) partition by range (time);

alter table activity attach partition activity_default default;

create index activity_by_uid_and_time on activity (uid, time desc, id desc);

create index activity_told_by_others on activity (uid, type, time) where untrusted;
