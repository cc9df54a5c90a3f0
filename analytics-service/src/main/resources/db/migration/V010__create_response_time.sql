-- How long each person waited for answers.
create table response_time (
    uid        text collate "C" constraint response_time_pk primary key,
    answers    bigint           not null,
    answer_ms  bigint           not null,
    fastest_ms bigint           not null,
    slowest_ms bigint           not null,
    mean_ms    numeric          not null
        generated always as (round(cast(answer_ms as numeric) / answers, 3)) stored
);

create index response_time_by_mean on response_time (mean_ms desc, uid);
