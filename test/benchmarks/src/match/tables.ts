import { MatchPerson, MatchVacancy } from '@doorstep/matcher';
import { Client } from 'pg';
import { copyIn } from '../copy-in';
import { Country } from './country';
import { personOf, vacancyOf } from './population';
import { Random } from './random';

export const seed = 20_260_302;
const rowsAtOnce = 20_000;

/** The standard population in the tables that the matching service keeps of it. */
export async function fillTables(
  client: Client,
  country: Country,
  counts: { readonly people: number; readonly vacancies: number },
): Promise<void> {
  const random = new Random(seed);
  const employers = new Set<string>();
  await copyRows(client, 'match_vacancies (id, employer_id, office, standing, open, openings, expires_on, facts)', {
    count: counts.vacancies,
    row: (at) => {
      const vacancy = vacancyOf(at, country, random);
      employers.add(vacancy.employerId);
      return vacancyRow(vacancy);
    },
  });
  const known = [...employers];
  await copyRows(client, 'match_employers (id, suspended, verified_until)', {
    count: known.length,
    row: (at) => [known[at] as string, 'false', '2027-01-01'],
  });
  const columns = 'id, office, residence, birth_month, profile, memberships, registrations, work, open_since, erased';
  await copyRows(client, `match_people (${columns})`, {
    count: counts.people,
    row: (at) => personRow(personOf(at, country, random)),
  });
  await client.query('vacuum analyze');
}

async function copyRows(
  client: Client,
  table: string,
  { count, row }: { readonly count: number; readonly row: (at: number) => readonly string[] },
): Promise<void> {
  for (let from = 0; from < count; from += rowsAtOnce) {
    const rows = Array.from({ length: Math.min(rowsAtOnce, count - from) }, (_, at) => row(from + at));
    await copyIn(client, table, ['', ...rows.map((values) => values.map(quoted).join(','))].join('\n'));
  }
}

function quoted(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function vacancyRow(vacancy: MatchVacancy): readonly string[] {
  const { vacancyId, employerId, place, seatsLeft: openings, expiresOn, publicPost, ...facts } = vacancy;
  const office = place as string;
  const posted = { ...facts, vacancyId, employerId, office, place, openings, expiresOn, subsidised: publicPost };
  const stated = JSON.stringify({ ...posted, standing: 'published' });
  return [vacancyId, employerId, office, 'published', 'true', String(openings), expiresOn, stated];
}

function personRow(person: MatchPerson): readonly string[] {
  const { personId, residence, birthMonth, groups, certificates, ...wished } = person;
  const profile = {
    ...wished,
    personId,
    certificates: certificates.map(({ certificate }) => certificate),
    certificatesHeld: certificates.map((one) => ({ ...one, verified: false })),
    position: undefined,
    refusals: undefined,
    referredVacancies: undefined,
  };
  const memberships = groups.map((group, at) => ({
    factId: `${personId}.${at}`,
    personId,
    group,
    from: '2025-01-01',
    to: null,
  }));
  const registration = {
    registrationId: personId,
    personId,
    openedOn: '2026-01-10',
    closedOn: null,
    closingReason: null,
  };
  return [
    personId,
    residence,
    residence,
    birthMonth,
    JSON.stringify(profile),
    JSON.stringify(memberships),
    JSON.stringify([registration]),
    '[]',
    registration.openedOn,
    'false',
  ];
}
