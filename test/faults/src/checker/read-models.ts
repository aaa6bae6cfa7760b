import { Stores } from '../stores';
import {
  Expected,
  expectedBoard,
  expectedCaseload,
  expectedFiles,
  expectedPlacements,
  expectedReferrals,
  expectedSeats,
  expectedVacancies,
  expectedWork,
} from './expected';
import { expectedMatchPeople, expectedMatchVacancies, expectedOffices } from './expected-elsewhere';
import { expectedHistory } from './expected-histories';
import {
  expectedChecks,
  expectedLapses,
  expectedLastRuns,
  expectedRecommendations,
  expectedSilences,
} from './expected-later';

interface Model {
  readonly service: string;
  readonly name: string;
  /** Gives `id` and `row`, the same text the recomputation gives. */
  readonly sql: string;
  readonly expected: (stores: Stores) => Promise<Expected>;
}

const text = (...columns: readonly string[]): string =>
  `concat_ws('|', ${columns.map((column) => `coalesce((${column})::text, '-')`).join(', ')}) as row`;

const models: readonly Model[] = [
  {
    service: 'job-seekers',
    name: 'adviser_caseload',
    sql: `select id, ${text('registration_id', 'opened_on', 'profiled')} from adviser_caseload`,
    expected: expectedCaseload,
  },
  {
    service: 'job-seekers',
    name: 'person_files',
    sql: `select id, ${text('version', 'profile_version')} from person_files`,
    expected: expectedFiles,
  },
  {
    service: 'job-seekers',
    name: 'deadlines',
    sql: `select id, ${text('kind')} from deadlines`,
    expected: expectedLapses,
  },
  {
    service: 'job-postings',
    name: 'vacancy_board',
    sql: `select id, ${text('version', 'open')} from vacancy_board`,
    expected: expectedBoard,
  },
  {
    service: 'job-postings',
    name: 'vacancy_files',
    sql: `select id, ${text('version')} from vacancy_files`,
    expected: expectedVacancies,
  },
  {
    service: 'matching',
    name: 'referrals',
    sql: `select id, ${text('person_id', 'vacancy_id', 'status', 'version')} from referrals`,
    expected: expectedReferrals,
  },
  {
    service: 'matching',
    name: 'seats_taken',
    sql: `select id, ${text('openings', 'taken')} from seats_taken`,
    expected: expectedSeats,
  },
  {
    service: 'matching',
    name: 'deadlines',
    sql: `select id, ${text('stream_id')} from deadlines`,
    expected: expectedSilences,
  },
  {
    service: 'matching',
    name: 'person_recommendations',
    sql: `select id, ${text('person_id', 'standing')} from person_recommendations`,
    expected: expectedRecommendations,
  },
  {
    service: 'matching',
    name: 'last_runs',
    sql: `select id, ${text('run_id', 'found_count')} from last_runs`,
    expected: expectedLastRuns,
  },
  {
    service: 'placements',
    name: 'work_queue',
    sql: `select id, ${text('person_id', 'started_on', `task is not distinct from 'verify'`)} from work_queue`,
    expected: expectedWork,
  },
  {
    service: 'placements',
    name: 'deadlines',
    sql: `select id, ${text('kind')} from deadlines`,
    expected: expectedChecks,
  },
  {
    service: 'placements',
    name: 'person_office',
    sql: `select id, ${text('office')} from person_office`,
    expected: expectedOffices,
  },
  {
    service: 'placements',
    name: 'placement_record',
    sql: `select id, ${text('person_id', 'started_on', 'verified_on is not null', 'voided', 'version')} from placement_record`,
    expected: expectedPlacements,
  },
  {
    service: 'matching',
    name: 'match_people',
    sql: `select id, ${text('erased', 'open_since', 'profile is not null', `(select string_agg(w->>'placementId', ',' order by w->>'placementId') from jsonb_array_elements(work) w)`)} from match_people where not erased`,
    expected: expectedMatchPeople,
  },
  {
    service: 'matching',
    name: 'match_vacancies',
    sql: `select id, ${text('openings', 'open')} from match_vacancies`,
    expected: expectedMatchVacancies,
  },
  {
    service: 'placement-metrics',
    name: 'histories of people, households, profiles, registrations, placements, referrals, training, vacancies and parameters',
    sql: `select id, concat_ws('|', message_type) as row from registration_history
      union all select id, message_type from person_history
      union all select id, message_type from education_history
      union all select id, message_type from placement_history
      union all select id, message_type from matching_history
      union all select id, message_type from enrolment_history
      union all select id, message_type from award_history
      union all select id, message_type from vacancy_history
      union all select id, message_type from parameter_history
      union all select id, message_type from household_history
      union all select id, message_type from outcome_history`,
    expected: expectedHistory,
  },
];

/** Read models that differ from what follows from the event stores. */
export async function wrongReadModels(stores: Stores): Promise<readonly string[]> {
  return (await Promise.all(models.map((model) => differences(stores, model)))).flat();
}

async function differences(stores: Stores, { service, name, sql, expected }: Model): Promise<readonly string[]> {
  const [wanted, rows] = await Promise.all([
    expected(stores),
    stores.of(service).query<{ id: string; row: string }>(sql),
  ]);
  const found = new Map(rows.map(({ id, row }) => [id, row]));
  const wrong = [...new Set([...wanted.keys(), ...found.keys()])].filter((id) => wanted.get(id) !== found.get(id));
  if (rows.length !== found.size) return [`${service}: ${name} has rows twice`];
  return wrong
    .slice(0, 5)
    .map(
      (id) => `${service}: ${name} ${id} is ${found.get(id) ?? 'missing'} and should be ${wanted.get(id) ?? 'missing'}`,
    );
}
