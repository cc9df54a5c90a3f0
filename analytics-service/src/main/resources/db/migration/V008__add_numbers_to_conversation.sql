-- What the lists of conversations show, ready when it is asked for.
alter table conversation
    add column uid            text collate "C",
    add column updated_at     timestamptz,
    add column reconnected_at timestamptz,
    add column message_count  bigint  not null default 0,
    add column total_tokens   bigint  not null default 0,
    add column timed_answers  bigint  not null default 0,
    add column answer_ms      bigint  not null default 0,
    add column untrusted      boolean not null default false,
    alter column active set expression as (
        started_at is not null
        and (completed_at is null or coalesce(reconnected_at >= completed_at, false))
        and not trashed);

-- Of the time before, the activities tell whose it was and how much its person wrote.
update conversation
   set uid = told.uid, updated_at = told.last, message_count = told.messages
  from (select details ->> 'conversation_id' as id,
               max(uid) as uid,
               max(time) as last,
               count(*) filter (where type = 'message_received') as messages
          from activity
         where details ? 'conversation_id'
         group by 1) as told
 where conversation.id = told.id;

update conversation set uid = '' where uid is null;

update conversation
   set updated_at = coalesce(greatest(started_at, completed_at, moved_at), '-infinity')
 where updated_at is null;

alter table conversation
    alter column uid set not null,
    alter column updated_at set not null;

create index conversation_by_start on conversation (started_at desc, id)
    where started_at is not null and not trashed;

create index conversation_by_uid_and_start on conversation (uid, started_at desc, id)
    where started_at is not null and not trashed;

create index conversation_by_uid_and_update on conversation (uid, updated_at desc, id)
    where started_at is not null and not trashed;

create index conversation_by_tokens on conversation (total_tokens desc, id)
    where started_at is not null and not trashed;
