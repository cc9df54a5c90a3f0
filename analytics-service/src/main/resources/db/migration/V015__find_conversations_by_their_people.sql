-- The index tells whose each conversation is, so that a list of some people's looks at no others.
drop index conversation_by_start;
drop index conversation_by_tokens;

create index conversation_by_start on conversation (started_at desc, id) include (uid)
    where started_at is not null and not trashed;

create index conversation_by_tokens on conversation (total_tokens desc, id) include (uid)
    where started_at is not null and not trashed;

-- Only where the table is tidied up does the index suffice: after a twentieth has changed, not a fifth.
alter table conversation set (autovacuum_vacuum_scale_factor = 0.05);
