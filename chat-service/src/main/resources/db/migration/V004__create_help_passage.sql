create table help_passage (
    id         integer  generated always as identity primary key,
    pages_hash text     not null,
    page       text     not null,
    heading    text     not null,
    body       text     not null,
    lexemes    tsvector not null generated always as (
        setweight(to_tsvector('english', page), 'B')
        || setweight(to_tsvector('english', heading), 'A')
        || setweight(to_tsvector('english', body), 'C')) stored
);

create index help_passage_by_lexemes on help_passage using gin (lexemes);
