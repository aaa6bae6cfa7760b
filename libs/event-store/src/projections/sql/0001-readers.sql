create schema projections;
grant usage on schema projections to public;

-- A reader is one projection or policy. Every commit of its effects raises `turn` by compare-and-set: of two processes
-- that read the same partition, or two partitions that touch the same row, one rolls back and reads again.
create table projections.readers (
  reader text collate "C" primary key,
  version integer not null,
  turn bigint not null default 0
) with (fillfactor = 50);

-- `position` is how far a reader got in a store (partition 0) or in one partition of a topic. `origin` and `origin_part`
-- name the last message handled by its place in the publisher's store, `watermark` up to where that store is known.
create table projections.checkpoints (
  reader text collate "C" not null,
  source text collate "C" not null,
  partition integer not null,
  position bigint not null,
  recorded_at bigint not null,
  origin bigint not null,
  origin_part integer not null,
  watermark bigint not null,
  updated_at timestamptz not null default now(),
  primary key (reader, source, partition)
) with (fillfactor = 50);
