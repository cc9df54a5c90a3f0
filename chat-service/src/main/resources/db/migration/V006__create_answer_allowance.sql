-- Until when a person has spent what a minute allows. Unlogged: after a crash everyone may ask again.
create unlogged table answer_allowance (
    uid         text collate "C" constraint answer_allowance_pk primary key,
    spent_until timestamptz      not null
);
