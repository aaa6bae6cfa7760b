import { Actor } from '@doorstep/event-sourcing';
import { KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { jobSeekers } from './job-seekers.module';
import { checkCharacterOf } from './person/identity-number';
import { queryAccess } from './query-access.fixture';

const counsellorOf = (office: string): Actor => ({ kind: 'staff', id: `of-${office}`, role: 'counsellor', office });
const numberOf = (order: number): string => {
  const first17 = `62010219900515${String(order).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };

describe('who may read which record of job seekers', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const people: KnownRecord[] = [];
  const households: KnownRecord[] = [];
  const numbers = new Map<string, string>();

  beforeAll(async () => {
    running = await startTestService(jobSeekers);
    for (const [order, office, ofHousehold] of [
      [1, '620102001', '620102001'],
      [2, '620103', '620102'],
    ] as const) {
      const staff = running.as(counsellorOf(office));
      const identityNumber = numberOf(order);
      const body = { name: '王秀英', identityNumber, residence: '620102001', office };
      const personId = String((await staff.post('/api/people', body).expect(201)).body['id']);
      await staff.post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
      const household = { office: ofHousehold, members: [{ personId, role: 'head' }] };
      const formed = await running.as(counsellorOf(ofHousehold)).post('/api/households', household).expect(201);
      people.push({ id: personId, scope: { personId, office } });
      households.push({ id: String(formed.body['id']), scope: { office: ofHousehold } });
      numbers.set(personId, identityNumber);
    }
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  const onePath = (path: string) => ({
    of: () => people,
    one: (as: ReturnType<typeof running.as>, { id }: KnownRecord) => as.get(`/api/people/${id}${path}`),
  });

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/people': { of: () => people, list: (as) => as.get('/api/people?limit=200') },
      'GET /api/people/own': { of: () => people, list: (as) => as.get('/api/people/own') },
      'GET /api/people/:personId': onePath(''),
      'GET /api/people/:personId/registrations': onePath('/registrations'),
      'GET /api/people/:personId/memberships': onePath('/memberships'),
      'GET /api/people/:personId/profile': onePath('/profile'),
      'GET /api/people/:personId/export': onePath('/export'),
      'GET /api/people/:personId/household': onePath('/household'),
      'GET /api/households/:householdId': {
        of: () => households,
        one: (as, { id }) => as.get(`/api/households/${id}`),
      },
      'GET /api/confirmations-due': {
        of: () => people,
        list: (as) => as.get('/api/confirmations-due?limit=200&by=2026-12-31'),
      },
      'POST /api/people/lookups': {
        of: () => people,
        one: (as, { id }) => as.post('/api/people/lookups', { identityNumber: numbers.get(id) }),
      },
    },
  });
});
