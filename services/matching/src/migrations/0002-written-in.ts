import { SqlMigration } from '@doorstep/service';

const followed = ['match_people', 'match_vacancies', 'seats_taken', 'person_recommendations', 'referrals'];

/** Which rows the index in memory has to take over. */
export const writtenIn: SqlMigration = {
  name: '0002-written-in',
  up: followed
    .map(
      (table) => `
alter table ${table} add column written_in bigint not null default pg_current_xact_id()::text::bigint;
create index ${table}_written on ${table} (written_in);`,
    )
    .join('\n'),
};
