import { atOnce } from './at-once';
import { dayOf } from './calendar';
import { asPerson, counsellor, countyCode, County, manager } from './county';
import { householdsOf, memberSince, Persona } from './people';

const mapping = {
  kind: 'people',
  source: 'county-register',
  format: { type: 'csv' },
  identifier: { scheme: 'county-register', column: '编号' },
  fields: {
    name: { column: '姓名', required: true },
    identityNumber: { column: '身份证号', required: true },
    residence: { column: '居住地', required: true },
  },
};

/** The old register of the county comes in as a file; whom it names is then found by identity number. */
export async function importOldRegister({ api, people }: County): Promise<void> {
  const old = people.filter(({ channel }) => channel === 'import');
  const rows = old.map(({ index, name, identityNumber, township }) => [index, name, identityNumber, township].join());
  await api.upload(manager, '/api/imports/people', ['编号,姓名,身份证号,居住地', ...rows].join('\n'), {
    'content-type': 'text/csv',
    'idempotency-key': 'old-register',
    'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64'),
  });
  await atOnce(old, async (persona) => {
    const { identityNumber } = persona;
    const found = await api.post(counsellor, `${persona.key}-lookup`, '/api/people/lookups', { identityNumber });
    if (found.status !== 200) throw new Error(`an imported person is not found: ${JSON.stringify(found.body)}`);
    persona.id = String(found.body['personId']);
  });
}

/** Who comes to the centre this week is registered, with groups, profile and unemployment. */
export async function welcomeNewcomers(county: County, week: number): Promise<void> {
  const newcomers = county.people.filter(({ comesInWeek }) => comesInWeek === week);
  await atOnce(newcomers, (persona) => welcome(county, persona, week));
  await formHouseholds(county, week);
}

async function welcome(county: County, persona: Persona, week: number): Promise<void> {
  const { api, chance } = county;
  if (persona.channel !== 'import') await register(county, persona);
  const path = `/api/people/${persona.id}`;
  for (const group of persona.groups)
    await api.post(counsellor, `${persona.key}-${group}`, `${path}/memberships`, {
      group,
      from: memberSince(chance, persona, group),
      evidence: { kind: 'certificate', reference: `QS-${persona.index}` },
    });
  if (!persona.seeksWork) return;
  await api.put(
    persona.channel === 'self' ? asPerson(persona) : counsellor,
    `${persona.key}-profile`,
    `${path}/profile`,
    {
      occupationsWanted: persona.occupations,
      occupationsHeld: [{ occupation: persona.occupations[0], months: chance.whole(`${persona.key} months`, 3, 96) }],
      skills: [],
      education: persona.education,
      certificates: [],
      workHistory: [],
      wageFloorFen: persona.wageFloorFen,
      commuteLimitKm: persona.commuteLimitKm,
      contractKinds: [],
      shifts: ['day'],
      accommodationNeeds: persona.accommodationNeeds,
      acceptsDormitory: persona.acceptsDormitory,
      healthLimits: persona.healthLimits,
      hoursWished: persona.hoursWished,
      stabilityWished: persona.stabilityWished,
      settingWished: persona.settingWished,
    },
  );
  await openRegistration(county, persona, week);
}

async function register({ api, chance }: County, persona: Persona): Promise<void> {
  const self = persona.channel === 'self';
  if (self) persona.id = chance.uuid(`${persona.key} id`);
  const answer = await api.post(self ? asPerson(persona) : counsellor, persona.key, '/api/people', {
    name: persona.name,
    identityNumber: persona.identityNumber,
    residence: persona.township,
    phone: `139${String(10_000_000 + persona.index)}`,
    address: `${persona.index}号`,
  });
  if (answer.status !== 201) throw new Error(`a person was not registered: ${JSON.stringify(answer.body)}`);
  persona.id = String(answer.body['id']);
}

/** Opens a spell of registered unemployment; some are told of late, with their true first day. */
export async function openRegistration(county: County, persona: Persona, week: number): Promise<void> {
  const { api, chance } = county;
  const late = week > 0 && chance.happens(`${persona.key} late ${week}`, 0.1);
  const answer = await api.post(counsellor, `${persona.key}-open-${week}`, `/api/people/${persona.id}/registrations`, {
    openedOn: dayOf(week, late ? -3 : 0),
    declaration: { withoutWork: true, ableToWork: true, seeksWork: true },
  });
  if (answer.status === 201) persona.openSinceWeek = week;
}

/** Every other week each registered person confirms; who forgets lapses when grace has passed. */
export async function confirmRegistrations({ api, chance, people }: County, week: number): Promise<void> {
  const due = people.filter(
    ({ openSinceWeek }) => openSinceWeek !== undefined && week > openSinceWeek && (week - openSinceWeek) % 2 === 0,
  );
  await atOnce(due, async (persona) => {
    if (!chance.happens(`${persona.key} confirms ${week}`, 0.965)) {
      persona.openSinceWeek = undefined;
      return;
    }
    const speaker = persona.channel === 'self' ? asPerson(persona) : counsellor;
    const path = `/api/people/${persona.id}/registrations/confirmations`;
    const { status } = await api.post(speaker, `${persona.key}-confirms-${week}`, path);
    if (status !== 200) persona.openSinceWeek = undefined;
  });
}

async function formHouseholds({ api, people }: County, week: number): Promise<void> {
  const complete = householdsOf(people).filter(
    (members) => members.length > 1 && Math.max(...members.map(({ comesInWeek }) => comesInWeek)) === week,
  );
  await atOnce(complete, (members) =>
    api.post(counsellor, `household-${members[0]?.key}`, '/api/households', {
      office: countyCode,
      members: members.map(({ id }, at) => ({ personId: id, role: at === 0 ? 'head' : 'other' })),
    }),
  );
}
