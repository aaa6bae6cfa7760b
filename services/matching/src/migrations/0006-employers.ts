import { SqlMigration } from '@doorstep/service';

export const employersKnown: SqlMigration = {
  name: '0006-employers',
  up: `
create table match_employers (
  id text primary key,
  suspended boolean not null,
  verified_until text,
  written_in bigint not null default pg_current_xact_id()::text::bigint
);
create index match_employers_written on match_employers (written_in);
`,
};
