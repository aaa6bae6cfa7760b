import { Caller, Way } from './caller';
import { Dice } from './dice';
import { Answered, History } from './history';
import { counsellor, county, inDays, manager, profile, registerOfPeople, townsperson, vacancy } from './townspeople';
import { pause } from './waiting';

export interface Work {
  readonly caller: Caller;
  readonly history: History;
  readonly dice: Dice;
  /** Tells rounds apart: nobody is in two of them. */
  readonly round: number;
  readonly employerId: string;
}

const people = 8;
const imported = 5;
const firstImported = 500;
const knownWithin = 60;
const knownEveryMs = 400;

/** What a labour market does in a few seconds, as far as chance decides it: everything at once, much of it about the same thing. */
export async function work(round: Work): Promise<void> {
  const { dice } = round;
  const vacancies = [1, 2].map((number) => publish(round, dice.of(`vacancy ${number}`)));
  await Promise.all([
    ...vacancies.map((vacancy, at) => changeOpenings(round, vacancy, dice.of(`openings ${at}`))),
    ...Array.from({ length: people }, (_, number) => live(round, number, vacancies, dice.of(`person ${number}`))),
    importPeople(round, dice.of('import')),
  ]);
}

interface Vacancy {
  readonly path: string;
  readonly id: string;
  readonly openings: number;
}

/** A vacancy is drafted, checked and published; undefined if it did not come into being. */
async function publish({ caller, employerId }: Work, dice: Dice): Promise<Vacancy | undefined> {
  await pause(dice.whole(0, 300));
  const openings = dice.whole(1, 2);
  const body = { ...vacancy, employerId, openings, expiresOn: inDays(60) };
  const { body: made } = await caller.send(counsellor, 'POST', '/api/vacancies', body);
  if (made['id'] === undefined) return undefined;
  const path = `/api/vacancies/${String(made['id'])}`;
  for (const step of ['submission', 'checks', 'publication']) await caller.send(counsellor, 'POST', `${path}/${step}`);
  return { path, id: String(made['id']), openings };
}

/** Sometimes there are more or fewer openings, before people are sent there or while they are hired. */
async function changeOpenings({ caller }: Work, made: Promise<Vacancy | undefined>, dice: Dice): Promise<void> {
  const vacancy = await made;
  if (vacancy === undefined || !dice.happens(0.5)) return;
  await pause(dice.whole(0, 5_000));
  const openings = dice.pick([3 - vacancy.openings, 3]);
  await caller.send(counsellor, 'POST', `${vacancy.path}/openings`, { openings });
}

/** Somebody registers (others use the same number at the same time), looks for work, and may be hired, corrected and erased. */
async function live(
  round: Work,
  number: number,
  vacancies: readonly Promise<Vacancy | undefined>[],
  dice: Dice,
): Promise<void> {
  const { caller, history } = round;
  await pause(dice.whole(0, 1_500));
  const personId = await register(round, number, dice);
  if (personId === undefined) return;
  const path = `/api/people/${personId}`;
  const way = dice.pick<Way>(['port', 'second']);
  await caller.send(counsellor, 'PUT', `${path}/profile`, profile, way);
  const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
  await caller.send(counsellor, 'POST', `${path}/registrations`, { declaration }, way);
  if (dice.happens(0.3))
    await caller.send(counsellor, 'POST', `${path}/corrections`, {
      phone: `1380000${String(number).padStart(4, '0')}`,
    });
  if (dice.happens(0.2)) await caller.send(counsellor, 'POST', '/api/recommendation-runs', { personId }, way);
  const vacancy = await dice.pick(vacancies);
  if (vacancy !== undefined) await seekWork(round, personId, vacancy.id, dice.of('work'));
  if (!dice.happens(0.15)) return;
  const { status, body } = await caller.send(manager, 'POST', `${path}/erasures`);
  if (status === 201 && body['outcome'] !== 'refused') history.erased.add(personId);
}

async function register({ caller, history, round }: Work, number: number, dice: Dice): Promise<string | undefined> {
  const body = townsperson(round, number);
  const made: string[] = [];
  history.identities.set(body.identityNumber, made);
  const ways = Array.from({ length: dice.pick([1, 2, 3, 4]) }, () => dice.pick<Way>(['port', 'second']));
  const answers = await Promise.all(ways.map((way) => caller.send(counsellor, 'POST', '/api/people', body, way)));
  made.push(...answers.filter(({ status }) => status === 201).map(({ body: { id } }) => String(id)));
  return made[0];
}

/** A referral, an offer and a hire: several race for the last opening. What is not known yet in the next service is asked again. */
async function seekWork({ caller, employerId }: Work, personId: string, vacancyId: string, dice: Dice): Promise<void> {
  const way = dice.pick<Way>(['port', 'second']);
  const send = (path: string, body: object = {}) => caller.send(counsellor, 'POST', path, body, way);
  const referral = await onceKnown(() => send('/api/referrals', { personId, vacancyId }), 422);
  if (referral.status !== 201) return;
  const path = `/api/referrals/${String(referral.body['id'])}`;
  if (dice.happens(0.1)) return void (await send(`${path}/refusal`, { by: 'employer', reasonCode: 'not-qualified' }));
  const startsOn = inDays(0);
  await send(`${path}/offers`, { startsOn });
  await send(`${path}/acceptance`);
  const hire = await send(`${path}/hire`, { startsOn });
  if (hire.status !== 200) return;
  const placement = `/api/placements/${String(referral.body['id'])}`;
  const evidence = { kind: 'contract', reference: 'QS-1' };
  const verified = await onceKnown(() => send(`${placement}/verification`, evidence), 404);
  if (verified.status !== 201 || !dice.happens(0.5)) return;
  if (dice.happens(0.4)) return void (await send(`${placement}/void`));
  const corrected = {
    kind: 'market',
    employerId,
    vacancyId,
    startedOn: inDays(0),
    place: county,
    keepsVerification: true,
  };
  await send(`${placement}/corrections`, corrected);
}

/** Asks with a new key as long as another service has not been heard of by this one. */
async function onceKnown(ask: () => Promise<Answered>, unknown: number): Promise<Answered> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.status !== unknown || tries === knownWithin) return answer;
    await pause(knownEveryMs);
  }
}

/** A file of people, one of whom registers in person at the same time. */
async function importPeople({ caller, history, round }: Work, dice: Dice): Promise<void> {
  await pause(dice.whole(0, 1_500));
  const rows = [0, ...Array.from({ length: imported }, (_, at) => firstImported + at)].map((number) =>
    townsperson(round, number),
  );
  const lines = rows.map(({ name, identityNumber, residence }, at) => `${at},${name},${identityNumber},${residence}`);
  for (const { identityNumber } of rows.slice(1)) history.identities.set(identityNumber, []);
  await caller.upload(
    counsellor,
    '/api/imports/people',
    ['编号,姓名,身份证号,区划', ...lines].join('\n'),
    registerOfPeople,
  );
}
