import { SqlMigration } from '@doorstep/service';

export const contests: SqlMigration = {
  name: '0003-contests',
  up: `
create table contests (
  id text primary key,
  person_id text not null,
  office text not null,
  kind text not null,
  run_id text,
  recommendation_id text,
  vacancy_id text,
  reason text not null,
  words_sealed text,
  raised_on text not null,
  due_on text not null,
  status text not null,
  outcome text,
  answer_reasons jsonb not null,
  answer_note_sealed text,
  next_run_id text,
  closed_on text
);
create index contests_person on contests (person_id, due_on);
create index contests_pending on contests (office text_pattern_ops, due_on) where closed_on is null;
`,
};
