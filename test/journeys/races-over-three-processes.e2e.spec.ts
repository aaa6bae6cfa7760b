import { Answer, Caller } from './caller';
import { idIn, inDays, publishedVacancy, seekers, verifiedEmployer } from './labour-market';
import { counsellor, townsperson } from './townspeople';
import { WidePlatform } from './wide-platform';

jest.setTimeout(180_000);

const fifty = Array.from({ length: 50 }, (_, at) => at);
/** Why the late are refused once the other services know that the vacancy is filled. */
const whatBecomesOfAFilledVacancy = ['vacancy-closed', 'referral-ended'];
const platform = new WidePlatform();
let edge: Caller;

/** Callers of the platform's own process, and of two more of a service. */
async function threeProcessesOf(service: string): Promise<readonly Caller[]> {
  const replicas = await Promise.all([platform.replicaOf(service), platform.replicaOf(service)]);
  return [edge, ...replicas.map((replica) => platform.callerOf(replica))];
}

const statuses = (answers: readonly Answer[]) => answers.map(({ status }) => status).sort();
const codes = (answers: readonly Answer[]) =>
  new Set(answers.filter(({ status }) => status >= 400).map(({ body }) => body['code']));
/** The statuses of fifty answers when so many win. */
const won = (count: number, status: number) => fifty.map((at) => (at < count ? status : 409));

beforeAll(async () => {
  edge = await platform.start('job-seekers', 'matching');
});
afterAll(() => platform.stop());

it('makes one person of fifty registrations of one identity number', async () => {
  const processes = await threeProcessesOf('job-seekers');
  const people = '/api/people?limit=200';
  for (const caller of processes) expect((await caller.get(counsellor, people)).body['items']).toEqual([]);
  const body = townsperson(500);
  const answers = await Promise.all(
    fifty.map((at) => (processes[at % 3] as Caller).post(counsellor, '/api/people', body)),
  );
  expect(statuses(answers)).toEqual(won(1, 201));
  expect(codes(answers)).toEqual(new Set(['identity-number-taken']));

  const personId = answers.find(({ status }) => status === 201)?.body['id'];
  await edge.settled();
  const { identityNumber } = body;
  for (const caller of processes) {
    expect((await caller.get(counsellor, people)).body['items']).toEqual([expect.objectContaining({ personId })]);
    const found = await caller.post(counsellor, '/api/people/lookups', { identityNumber });
    expect(found.body['personId']).toBe(personId);
  }
});

describe('fifty hires at once', () => {
  let processes: readonly Caller[];
  let employerId: string;
  beforeAll(async () => {
    processes = await threeProcessesOf('matching');
    employerId = await verifiedEmployer(edge);
  });

  it.each([
    [1, 0],
    [7, 100],
  ])('never give away more than a vacancy’s %i seats', async (openings, firstNumber) => {
    const vacancyId = await publishedVacancy(edge, employerId, openings);
    const people = await seekers(
      edge,
      fifty.map((at) => firstNumber + at),
    );
    await edge.settled();
    const post = (at: number, path: string, body: object) => (processes[at % 3] as Caller).post(counsellor, path, body);
    const referrals: string[] = [];
    for (const personId of people)
      referrals.push(idIn(await post(referrals.length, '/api/referrals', { personId, vacancyId })));
    const step = (name: string, shift: number, body: object = {}) =>
      Promise.all(referrals.map((id, at) => post(at + shift, `/api/referrals/${id}/${name}`, body)));
    const startsOn = inDays(14);
    await step('offers', 0, { startsOn });
    await step('acceptance', 1);
    const hires = await step('hire', 2, { startsOn });
    expect(statuses(hires)).toEqual(won(openings, 200));
    expect(['seats-full', ...whatBecomesOfAFilledVacancy]).toEqual(expect.arrayContaining([...codes(hires)]));

    await edge.settled();
    for (const caller of processes) {
      const hired = await caller.get(counsellor, `/api/referrals?limit=200&vacancyId=${vacancyId}&status=hired`);
      expect(hired.body['items']).toHaveLength(openings);
      const candidates = await caller.get(counsellor, `/api/vacancy-candidates?vacancyId=${vacancyId}`);
      expect(candidates.body['seatsLeft']).toBe(0);
    }
  });
});
