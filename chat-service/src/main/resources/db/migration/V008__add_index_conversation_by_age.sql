create index conversation_by_age on conversation (created_at, id) where deleted_at is null;
