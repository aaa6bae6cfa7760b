import { SqlMigration } from '@doorstep/service';

export const roundsHeld: SqlMigration = {
  name: '0004-rounds',
  up: `
create table rounds (
  id text primary key,
  office text not null,
  held_on text not null,
  report jsonb not null
);
create index rounds_office on rounds (office text_pattern_ops, held_on);
`,
};
