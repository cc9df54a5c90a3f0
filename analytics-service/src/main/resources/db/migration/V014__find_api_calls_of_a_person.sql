create index api_call_by_uid on api_call (uid, time desc, id desc) where uid is not null;
