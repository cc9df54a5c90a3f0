-- As everyone has them who was met since, so that a filter finds in one table whom it asks for.
insert into person_total (uid) select uid from person on conflict do nothing;
