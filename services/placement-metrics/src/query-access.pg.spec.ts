import { KnownRecord, recordAccessProperties, startTestService } from '@doorstep/testing';
import { placementMetrics } from './placement-metrics.module';
import { queryAccess } from './query-access.fixture';

const period = 'from=2026-01-01&to=2026-03-01&asOf=2026-03-01T00:00:00Z';
const regions: readonly KnownRecord[] = ['000000', '620100', '620102', '620102001', '620103'].map((office) => ({
  id: office,
  scope: { office },
}));

describe('who may read which region’s figures', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  beforeAll(async () => {
    running = await startTestService(placementMetrics);
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
      'GET /api/placement-rates': ofRegion('placement-rates?'),
      'GET /api/placement-rates/events': ofRegion('placement-rates/events?'),
      'GET /api/placement-rates/comparison': ofRegion('placement-rates/comparison?asOf2=2026-03-02T00:00:00Z&'),
      'GET /api/placement-funnel': ofRegion('placement-funnel?'),
      'GET /api/placement-fairness': ofRegion('placement-fairness?by=sex&'),
    },
  });
});
