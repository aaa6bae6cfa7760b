import { SqlMigration } from '@doorstep/service';

export const shownLists: SqlMigration = {
  name: '0009-shown-lists',
  up: `
create table shown_lists (
  id text primary key,
  run_id text not null,
  person_id text not null,
  office text not null,
  made_on text not null,
  version text not null,
  draw jsonb not null,
  shown jsonb not null
);
create index shown_lists_made_on on shown_lists (made_on, id);
`,
};
