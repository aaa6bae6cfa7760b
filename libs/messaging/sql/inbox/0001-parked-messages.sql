create schema messaging;
grant usage on schema messaging to public;

-- Messages of a key that a reader could not handle, and the later ones of that key that wait behind it.
create table messaging.parked_messages (
  reader text collate "C" not null,
  topic text collate "C" not null,
  partition integer not null,
  "offset" bigint not null,
  subject text collate "C" not null,
  envelope jsonb not null,
  error text,
  parked_at timestamptz not null default now(),
  primary key (reader, topic, partition, "offset")
);
