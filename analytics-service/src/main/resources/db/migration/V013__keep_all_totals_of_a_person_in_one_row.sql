-- A row for each person instead of one for each number of theirs: written once, read once. Half of each page stays
-- free, so that a row that grows stays where it is.
alter table person_total rename to person_amount;
alter table person_amount rename constraint person_total_pk to person_amount_pk;

create table person_total (
    uid                  text collate "C" constraint person_total_pk primary key,
    people               bigint           not null default 0,
    active_people        bigint           not null default 0,
    conversations        bigint           not null default 0,
    active_conversations bigint           not null default 0,
    messages             bigint           not null default 0,
    tokens               bigint           not null default 0,
    answers_timed        bigint           not null default 0,
    answer_ms            bigint           not null default 0,
    first_deltas         bigint           not null default 0,
    first_delta_ms       bigint           not null default 0,
    answers              bigint           not null default 0,
    answers_broken       bigint           not null default 0,
    errors               bigint           not null default 0,
    api_calls            bigint           not null default 0,
    api_errors           bigint           not null default 0
) with (fillfactor = 50);

insert into person_total
select uid,
       coalesce(sum(amount) filter (where metric = 'PEOPLE'), 0),
       coalesce(sum(amount) filter (where metric = 'ACTIVE_PEOPLE'), 0),
       coalesce(sum(amount) filter (where metric = 'CONVERSATIONS'), 0),
       coalesce(sum(amount) filter (where metric = 'ACTIVE_CONVERSATIONS'), 0),
       coalesce(sum(amount) filter (where metric = 'MESSAGES'), 0),
       coalesce(sum(amount) filter (where metric = 'TOKENS'), 0),
       coalesce(sum(amount) filter (where metric = 'ANSWERS_TIMED'), 0),
       coalesce(sum(amount) filter (where metric = 'ANSWER_MS'), 0),
       coalesce(sum(amount) filter (where metric = 'FIRST_DELTAS'), 0),
       coalesce(sum(amount) filter (where metric = 'FIRST_DELTA_MS'), 0),
       coalesce(sum(amount) filter (where metric = 'ANSWERS'), 0),
       coalesce(sum(amount) filter (where metric = 'ANSWERS_BROKEN'), 0),
       coalesce(sum(amount) filter (where metric = 'ERRORS'), 0),
       coalesce(sum(amount) filter (where metric = 'API_CALLS'), 0),
       coalesce(sum(amount) filter (where metric = 'API_ERRORS'), 0)
  from person_amount
 group by uid;

drop table person_amount;
