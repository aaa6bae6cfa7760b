import { Caller } from './caller';
import { idIn, must, profile, published, vacancy, verifiedEmployer } from './labour-market';
import { counsellor, county, townsperson } from './townspeople';

const manager = { role: 'centre-manager', office: county };
const subsistence = {
  group: 'subsistence-family',
  from: '2024-01-01',
  evidence: { kind: 'certificate', reference: 'M' },
};

/** What people say of themselves, each something that decides about some vacancy below. */
const people: readonly object[] = [
  { wageFloorFen: 300_000 },
  { wageFloorFen: 300_001, commuteLimitKm: 60 },
  { contractKinds: ['open-ended', 'part-time'] },
  { shifts: [] },
  { shifts: ['day', 'night'], healthLimits: ['no-night-work'] },
  { healthLimits: ['no-heavy-lifting', 'no-heights'], commuteLimitKm: 25 },
  { accommodationNeeds: ['wheelchair-access'], wageFloorFen: 250_000 },
  { acceptsDormitory: true, commuteLimitKm: 5 },
  { commuteLimitKm: 20 },
  { education: 'bachelor', skills: [{ skill: 'noodle-making', level: 'intermediate' }] },
  { education: 'vocational-secondary', skills: [{ skill: 'noodle-making', level: 'expert' }] },
  { certificatesHeld: [{ certificate: 'food-hygiene', validUntil: '2025-05-01' }] },
  { certificatesHeld: [{ certificate: 'food-hygiene', validUntil: '2026-05-01' }], occupationsWanted: ['5223'] },
  { certificates: ['food-hygiene'], occupationsHeld: [{ occupation: '5132', months: 12 }] },
  { occupationsHeld: [{ occupation: '5131', months: 11 }], commuteLimitKm: 100 },
  { education: 'none', occupationsHeld: [{ occupation: '5223', months: 40 }], commuteLimitKm: 1000 },
];
const recipient = { healthLimits: ['no-dust'] };
const pupil = { education: 'primary' };

const essential = true;
/** What vacancies say, each something that decides about some person. */
const vacancies: readonly object[] = [
  {},
  { wage: { minMinor: 1_724, maxMinor: 2_000, period: 'hour' } },
  { wage: { minMinor: 250_000, maxMinor: 300_000, period: 'month' }, dormitory: true },
  { contractKind: 'open-ended', accommodationsOffered: ['wheelchair-access'] },
  { shifts: ['night'] },
  { shifts: ['day', 'rotating'], healthDemands: [] },
  { healthDemands: ['heavy-lifting', 'dust'] },
  { healthDemands: ['heights'], accommodationsOffered: ['wheelchair-access'] },
  { place: '620522' },
  { place: '620502', dormitory: true },
  { place: '620100', occupation: '5223' },
  { position: { latitude: 34.6, longitude: 106.0 } },
  { requirements: [{ kind: 'education', code: 'upper-secondary', essential }] },
  { requirements: [{ kind: 'education', code: 'bachelor', essential }] },
  { requirements: [{ kind: 'certificate', code: 'food-hygiene', essential }] },
  { requirements: [{ kind: 'skill', code: 'noodle-making', level: 'advanced', essential }] },
  { requirements: [{ kind: 'skill', code: 'noodle-making', essential }] },
  { requirements: [{ kind: 'skill', code: 'noodle-making', level: 'advanced', essential: false }] },
  { requirements: [{ kind: 'experience-months', code: '5131', months: 12, essential }] },
  { reservedFor: ['subsistence-family', 'disabled'] },
];

/** Rules that stand in the way of some person and some vacancy of these. */
export const brokenByMotley = [
  'vacancy-open',
  'employer-in-good-standing',
  'legal-age',
  'reserved-for-group',
  'wage-floor',
  'contract-kind',
  'shifts',
  'accommodation-needs',
  'health-limits',
  'suitable-for-recipient',
  'commute-or-dormitory',
  'education',
  'essential-certificates',
  'essential-skills',
  'essential-experience',
] as const;

/**
 * People and vacancies that differ in what every rule asks, among those of a county, where one employer is suspended; the vacancies stay
 * open until `expiresOn`. Ids of all vacancies there are to be judged.
 */
export async function addMotley(caller: Caller, expiresOn: string): Promise<readonly string[]> {
  const open = await openVacancies(caller);
  const employerId = await verifiedEmployer(caller);
  const ofThese = { ...vacancy, employerId, openings: 2, expiresOn };
  const [made] = await Promise.all([
    Promise.all(vacancies.map((terms) => published(caller, { ...ofThese, ...terms }))),
    Promise.all([...people, recipient, pupil].map((said, number) => profiled(caller, number, said))),
    suspend(caller, open[0]?.employerId ?? ''),
  ]);
  const [closed = ''] = made;
  must(200, await caller.post(counsellor, `/api/vacancies/${closed}/closure`));
  await caller.settled();
  return [...open.map(({ vacancyId }) => vacancyId), ...made];
}

async function openVacancies(caller: Caller) {
  const { body } = await caller.get(counsellor, '/api/vacancies?limit=200');
  return body['items'] as readonly { readonly vacancyId: string; readonly employerId: string }[];
}

async function suspend(caller: Caller, employerId: string): Promise<void> {
  must(201, await caller.post(manager, `/api/employers/${employerId}/suspensions`, { reason: 'fees-charged' }));
}

async function profiled(caller: Caller, number: number, said: object): Promise<void> {
  const somebody = said === pupil ? townsperson(number, '20100515') : townsperson(number);
  const path = `/api/people/${idIn(await caller.post(counsellor, '/api/people', somebody))}`;
  must(200, await caller.put(counsellor, `${path}/profile`, { ...profile, ...said }));
  if (said === recipient) must(201, await caller.post(manager, `${path}/memberships`, subsistence));
}
