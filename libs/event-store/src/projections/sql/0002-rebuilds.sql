-- A row asks for a read model to be built anew beside the one that serves. The swap takes the served reader's row away, and the
-- request with it; `failure` says what hindered the last try.
create table projections.rebuilds (
  reader text collate "C" primary key references projections.readers on delete cascade,
  asked_at timestamptz not null default now(),
  failure text
);
