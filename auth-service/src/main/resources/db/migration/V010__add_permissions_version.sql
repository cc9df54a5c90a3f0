-- Counts the changes of a person's roles: a token says the count at which it was made.
alter table account add column permissions_version bigint not null default 1;
