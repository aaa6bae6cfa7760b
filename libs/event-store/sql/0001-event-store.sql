create schema event_store;

-- Written by event_store.append alone. Positions are dense and in commit order; hash chains each event to its predecessor.
create table event_store.events (
  position bigint primary key,
  recorded_at bigint not null,
  version integer not null,
  type_version smallint not null,
  event_id uuid not null,
  stream_id text collate "C" not null,
  type text collate "C" not null,
  data jsonb not null,
  meta jsonb not null,
  hash bytea not null,
  unique (stream_id, version)
);

-- One row, rewritten by every append: a nearly empty page keeps those rewrites heap-only.
create table event_store.head (
  single boolean primary key default true check (single),
  position bigint not null,
  recorded_at bigint not null,
  hash bytea not null
) with (fillfactor = 10);

insert into event_store.head (position, recorded_at, hash) values (0, 0, decode(repeat('00', 32), 'hex'));

create table event_store.claims (
  scope text collate "C" not null,
  hash bytea not null,
  stream_id text collate "C" not null,
  primary key (scope, hash)
);

-- Hash, not btree: an append with a claim and an idempotency key then takes about 8 % less of a backend's time.
create index claims_of_stream on event_store.claims using hash (stream_id);

create table event_store.answers (
  key text collate "C" primary key,
  position bigint not null,
  recorded_at bigint not null,
  fingerprint text not null,
  answer jsonb not null
);
