-- untrusted: only others than the platform's own services ever told of this person.
alter table person
    add column role      text,
    add column untrusted boolean not null default false;

create index person_by_name on person (lower(username));

create index person_by_any_last_activity on person (last_activity desc nulls last, uid);

create table role_total (
    role   text collate "C" not null,
    metric text collate "C" not null,
    amount bigint           not null,
    constraint role_total_pk primary key (role, metric)
);

insert into role_total (role, metric, amount)
select 'unknown', metric, sum(amount) from person_total group by metric;
