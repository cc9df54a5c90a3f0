-- Whoever was erased stands in no list, and so in none of its indexes.
drop index person_by_any_last_activity;

create index person_by_any_last_activity on person (last_activity desc nulls last, uid)
    where not erased;
