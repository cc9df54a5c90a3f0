create table outbox (
    id             bigint           generated always as identity primary key,
    partition      smallint         not null,
    topic          text             not null,
    key            text collate "C" not null,
    event_id       text collate "C" not null,
    type           text             not null,
    time           timestamptz      not null,
    actor          text             not null,
    correlation_id text,
    causation_id   text,
    depth          smallint         not null,
    data           text             not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create index outbox_by_partition on outbox (partition, id);
