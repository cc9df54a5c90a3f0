-- Somebody forgotten stays without a name, so that what comes late does not bring them back.
alter table person add column erased boolean not null default false;
