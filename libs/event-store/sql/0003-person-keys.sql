-- The key of each person, wrapped by a master key that is not in the database. A row without a key is an erased person:
-- it stays, so that a later insert cannot bring the person back, and erasing and creating wait for one another on it.
create table event_store.person_keys (
  person_id text collate "C" primary key,
  master_version integer not null,
  wrapped bytea
);

create index erased_persons on event_store.person_keys (person_id) where wrapped is null;
