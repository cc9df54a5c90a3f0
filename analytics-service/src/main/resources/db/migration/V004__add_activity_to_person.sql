-- What the lists of people show, ready when it is asked for. Nobody acted: no last_activity.
alter table person
    add column activity_count bigint not null default 0,
    add column last_activity  timestamptz;

update person
   set activity_count = acts.count, last_activity = acts.last
  from (select uid, count(*) as count, max(time) as last from activity group by uid) as acts
 where person.uid = acts.uid;

create index person_by_activity_count on person (activity_count desc, uid) where last_activity is not null;

create index person_by_last_activity on person (last_activity desc, uid) where last_activity is not null;
