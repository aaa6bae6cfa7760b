import { SqlMigration } from '@doorstep/service';

export const courses: SqlMigration = {
  name: '0005-courses',
  up: `
create table courses (
  id text primary key,
  place text,
  skills jsonb not null,
  certificate text,
  starts_on text,
  ends_on text,
  places integer not null
);
create index courses_certificate on courses (certificate);
`,
};
