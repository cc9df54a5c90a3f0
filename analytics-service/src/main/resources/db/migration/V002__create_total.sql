-- The day -infinity holds the sum of all days.
create table total (
    metric text collate "C" not null,
    day    date             not null,
    amount bigint           not null,
    constraint total_pk primary key (metric, day)
);

create table person_total (
    uid    text collate "C" not null,
    metric text collate "C" not null,
    amount bigint           not null,
    constraint person_total_pk primary key (uid, metric)
);
