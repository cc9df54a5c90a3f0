create table inbox (
    event_id    text collate "C" primary key,
    received_at timestamptz      not null default now()
);

create index inbox_by_received_at on inbox using brin (received_at);
