import { KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { placementMetrics } from './placement-metrics.module';
import { queryAccess } from './query-access.fixture';
import { targetTold } from './told.fixture';

const period = 'from=2026-01-01&to=2026-03-01&asOf=2026-03-01T00:00:00Z';
const regions: readonly KnownRecord[] = ['000000', '620100', '620102', '620102001', '620103'].map((office) => ({
  id: office,
  scope: { office },
}));

describe('who may read which region’s figures', () => {
  const figures: KnownRecord[] = [];
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    for (const { id: office } of regions) {
      await running.receive(targetTold(office, 100));
      const analyst = running.as({ kind: 'staff', id: `analyst-of-${office}`, role: 'bureau-analyst', office });
      const month = { metric: 'persons-placed', from: '2026-01-01', to: '2026-02-01' };
      const { body } = await analyst.post('/api/figures', month).expect(201);
      figures.push({ id: String(body['id']), scope: { office } });
    }
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  const ofRegion = (path: string) => ({
    of: () => regions,
    one: (as: ReturnType<typeof running.as>, { id }: KnownRecord) => as.get(`/api/${path}region=${id}&${period}`),
  });

  recordAccessProperties({
    as: (actor) => running.as(actor),
    expected: queryAccess,
    questions: {
      'GET /api/figures': { of: () => figures, list: (as) => as.get('/api/figures') },
      'GET /api/figures/:figureId': { of: () => figures, one: (as, { id }) => as.get(`/api/figures/${id}`) },
      'GET /api/figures/:figureId/diff/:other': {
        of: () => figures,
        one: (as, { id }) => as.get(`/api/figures/${id}/diff/${id}`),
      },
      'GET /api/metrics/:metric/value': ofRegion('metrics/persons-placed/value?'),
      'GET /api/metrics/:metric/table': ofRegion('metrics/persons-placed/table?'),
      'GET /api/metrics/:metric/bureaus': ofRegion('metrics/persons-placed/bureaus?'),
      'GET /api/metrics/:metric/series': ofRegion('metrics/persons-placed/series?months=2&'),
      'GET /api/metrics/:metric/bureaus/table': ofRegion('metrics/persons-placed/bureaus/table?'),
      'GET /api/metrics/:metric/series/table': ofRegion('metrics/persons-placed/series/table?months=2&'),
      'GET /api/bulletins/:month': {
        of: () => regions,
        one: (as, { id }) => as.get(`/api/bulletins/2026-02?region=${id}&asOf=2026-03-01T00:00:00Z`),
      },
      'GET /api/metrics/targets': {
        of: () => regions,
        one: (as, { id }) => as.get(`/api/metrics/targets?year=2026&region=${id}`),
      },
      'GET /api/metrics/:metric/progress': {
        of: () => regions,
        one: (as, { id }) => as.get(`/api/metrics/persons-placed/progress?year=2026&region=${id}`),
      },
      'GET /api/metrics/:metric/subjects': ofRegion('metrics/persons-placed/subjects?'),
      'GET /api/metrics/:metric/comparison': ofRegion('metrics/persons-placed/comparison?'),
    },
  });
});
