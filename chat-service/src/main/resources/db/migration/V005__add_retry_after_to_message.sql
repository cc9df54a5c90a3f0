alter table message add column error_retry_after_seconds integer;
