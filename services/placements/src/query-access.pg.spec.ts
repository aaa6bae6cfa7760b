import { randomUUID } from 'node:crypto';
import { Actor } from '@doorstep/event-sourcing';
import { KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { placements } from './placements.module';
import { queryAccess } from './query-access.fixture';

const counsellorOf = (office: string): Actor => ({ kind: 'staff', id: `of-${office}`, role: 'counsellor', office });

describe('who may read which record of placements', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const verified: KnownRecord[] = [];
  const reported: KnownRecord[] = [];

  beforeAll(async () => {
    running = await startTestService(placements);
    for (const office of ['620102001', '620103']) {
      const [personId, employerId] = [randomUUID(), randomUUID()];
      await running.receive({
        type: 'job-seekers.person-registered.v1',
        data: {
          personId,
          office,
          residence: office,
          sex: 'female',
          birthMonth: '1990-05',
          channel: 'self',
          registeredOn: '2026-01-05',
        },
      });
      const staff = running.as(counsellorOf(office));
      const start = { personId, kind: 'market', employerId, startedOn: '2026-02-01' };
      for (const records of [verified, reported]) {
        const { body } = await staff.post('/api/placements', start).expect(201);
        records.push({ id: String(body['id']), scope: { personId, employerId, office } });
      }
      const evidence = { kind: 'visit', reference: 'visit 17' };
      await staff.post(`/api/placements/${verified.at(-1)?.id}/verification`, evidence).expect(201);
    }
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/placements': { of: () => verified, list: (as) => as.get('/api/placements?limit=200') },
      'GET /api/placements/:placementId': { of: () => verified, one: (as, { id }) => as.get(`/api/placements/${id}`) },
      'GET /api/placements/:placementId/evidence': {
        of: () => verified,
        one: (as, { id }) => as.get(`/api/placements/${id}/evidence`),
      },
      'GET /api/placement-tasks': { of: () => reported, list: (as) => as.get('/api/placement-tasks?limit=200') },
    },
  });
});
