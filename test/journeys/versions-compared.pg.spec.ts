import { AnyMessage } from '@doorstep/contracts';
import { Actor } from '@doorstep/event-sourcing';
import { defaultScoreParameters } from '@doorstep/matcher';
import { compareCommand, exportCommand, Files, rescoreCommand } from '@doorstep/matcher-command';
import { TestPlatform, TestService, usualReference } from '@doorstep/testing';
import { definitionOf } from './definition-of';

const office = '620102';
const counsellor: Actor = { kind: 'staff', id: 'c', role: 'counsellor', office };
const analyst: Actor = { kind: 'staff', id: 'b', role: 'bureau-analyst', office: '6201' };
const id = (kind: number, number: number) => `${kind}0000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const people = Array.from({ length: 120 }, (_, number) => id(1, number));
const [modest, generous] = [id(2, 1), id(2, 2)];
const one = usualReference.map((entry) =>
  entry.list === 'recommendations-guaranteed' ? { ...entry, value: 1 } : entry,
);

const cook = (personId: string): readonly AnyMessage[] => [
  {
    type: 'job-seekers.person-registered.v1',
    data: {
      personId,
      office,
      residence: '620102001',
      sex: 'female',
      birthMonth: '1988-05',
      channel: 'assisted',
      registeredOn: '2026-02-01',
    },
  },
  {
    type: 'job-seekers.profile-stated.v1',
    data: {
      personId,
      occupationsWanted: ['5120'],
      occupationsHeld: [],
      skills: [],
      education: 'lower-secondary',
      certificates: [],
      wageFloorFen: 300_000,
      commuteLimitKm: 25,
      contractKinds: [],
      shifts: ['day'],
      accommodationNeeds: [],
      acceptsDormitory: false,
    },
  },
  {
    type: 'job-seekers.registration-opened.v1',
    data: { registrationId: personId, personId, openedOn: '2026-02-01', closedOn: null, closingReason: null },
  },
];
const kitchen = (vacancyId: string, fen: number): AnyMessage => ({
  type: 'job-postings.vacancy-published.v1',
  data: {
    vacancyId,
    standing: 'published',
    employerId: vacancyId.replace('2', '3'),
    office,
    place: '620102002',
    occupation: '5120',
    openings: 100,
    wage: { minMinor: fen, maxMinor: fen, currency: 'CNY', period: 'month' },
    contractKind: 'fixed-term',
    shifts: ['day'],
    requirements: [],
    reservedFor: [],
    subsidised: false,
    accommodationsOffered: [],
    dormitory: false,
    publishedOn: '2026-02-20',
    expiresOn: '2026-05-20',
  },
});

describe('two sets of weights, compared on what the platform drew', () => {
  const platform = new TestPlatform(one);
  const files = new Map<string, string>();
  const onDisk: Files = {
    read: (path) => files.get(path) ?? '',
    write: (path, text) => void files.set(path, text),
  };
  let matching: TestService;
  const post = (path: string, body: object, status: number, headers: Record<string, string> = {}) =>
    matching.as(counsellor).post(`/api/${path}`, body, headers).expect(status);
  const recommendedTo = async (personId: string) => {
    const path = `/api/people-recommendations?personId=${personId}&standing=true`;
    const { body } = await matching.as(counsellor).get(path).expect(200);
    return (body['items'] as unknown as readonly { vacancyId: string; explanation: { summary: string } }[])[0];
  };
  const shown = () => files.get('log')?.split('\n').slice(0, -1) ?? [];
  const exported = () =>
    exportCommand(['http://platform', 'log', '--within', '20'], onDisk, async (_, path) => {
      return (await matching.as(analyst).get(path).expect(200)).body;
    });
  const compared = (version: number, weights: object) => {
    files.set('weights', JSON.stringify({ ...defaultScoreParameters, version, weights }));
    rescoreCommand(['log', 'weights', 'other'], onDisk);
    return compareCommand(['log', 'other'], onDisk);
  };

  /** Whoever is shown the kitchen that pays more goes there and is hired; nobody wants to go to the other. */
  beforeAll(async () => {
    matching = await platform.start(definitionOf('matching'));
    for (const message of [kitchen(modest, 360_000), kitchen(generous, 375_000)]) await matching.receive(message);
    for (const message of people.flatMap(cook)) await matching.receive(message);
    for (const personId of people)
      await post('recommendation-runs', { personId }, 200, { 'idempotency-key': `run-for-${personId}` });
    await matching.settled();
    for (const personId of people) {
      if ((await recommendedTo(personId))?.vacancyId !== generous) continue;
      const { body } = await post('referrals', { personId, vacancyId: generous }, 201);
      const referral = `referrals/${String(body['id'])}`;
      await post(`${referral}/offers`, { startsOn: '2026-03-20' }, 201);
      await post(`${referral}/acceptance`, {}, 200);
      await post(`${referral}/hire`, { startsOn: '2026-03-20' }, 200);
    }
    await matching.settled();
  }, 120_000);
  afterAll(() => platform.stop());

  it('are both drawn from, and whoever asks is told so', async () => {
    const vacancies = new Set<string>();
    for (const personId of people) {
      const recommended = await recommendedTo(personId);
      vacancies.add(recommended?.vacancyId ?? '');
      expect(recommended?.explanation.summary).toContain('drawn by lot');
    }
    expect([...vacancies].sort()).toEqual([modest, generous]);
  });

  it('leave a trace of what was as good and not drawn', async () => {
    const [personId = ''] = people;
    const other = (await recommendedTo(personId))?.vacancyId === modest ? generous : modest;
    const path = `/api/match-traces?personId=${personId}&vacancyId=${other}`;
    const seeker: Actor = { kind: 'person', id: personId, role: 'job-seeker', personId };
    const { body } = await matching.as(seeker).get(path).expect(200);
    expect(body).toMatchObject({
      suits: true,
      passedOver: { outcome: 'not-drawn', text: expect.stringContaining('by lot') },
    });
  });

  it('give a log without persons, silent as long as outcomes can still come', async () => {
    expect(await exported()).toContain(
      'lists written             120 (120 younger than 21 days, so without an answer)',
    );
    platform.clock.advanceTo(platform.clock.now() + 21 * 86_400_000);
    const [lists, places, hires] = await exported();
    expect(lists).toBe('lists written             120 (0 younger than 21 days, so without an answer)');
    expect(places).toBe('places                    120, 120 of them drawn');
    const told = shown().filter((line) => line.includes('"reward":1')).length;
    expect(hires).toBe(`hired within 20 days      ${told} of 120`);
    expect(told).toBeGreaterThan(40);
    for (const personId of people) expect(files.get('log')).not.toContain(personId);
  });

  it('show the better of two, and by how much at least', () => {
    const { wage, field, ...rest } = defaultScoreParameters.weights;
    const payFirst = compared(2, { ...rest, wage: field, field: wage });
    expect(payFirst.at(-1)).toMatch(/^The other version is better by at least 0\.\d+ a decision \(95 % sure\)\.$/);
  });

  it('claim nothing of weights that come to the same', () => {
    const lines = compared(2, defaultScoreParameters.weights);
    expect(lines.at(-1)).toBe('Nothing is claimed: the log does not show a difference.');
    expect(lines[3]).toMatch(/^difference {16}0, between -0\./);
  });

  it('get nothing from a round, which draws nothing, nor from asking again', async () => {
    for (const personId of people)
      if ((await recommendedTo(personId))?.vacancyId === modest) await post('recommendation-runs', { personId }, 200);
    const manager: Actor = { ...counsellor, role: 'centre-manager' };
    await matching.receive(kitchen(id(2, 3), 500_000));
    await matching.as(manager).post('/api/recommendation-runs', { office }).expect(200);
    await matching.settled();
    expect((await exported())[0]).toMatch(/^lists written {13}120 /);
  });
});
