import { startTestService } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';

describe('the published placement rates', () => {
  let running: Awaited<ReturnType<typeof startTestService>>;
  const register = async (personId: string, residence: string) => {
    await running.platform.publish({
      type: 'job-seekers.person-registered.v1',
      data: {
        personId,
        office: '620102',
        residence,
        sex: 'male',
        birthMonth: '1990-05',
        channel: 'self',
        registeredOn: '2026-03-02',
      },
    });
    await running.platform.publish({
      type: 'job-seekers.registration-opened.v1',
      data: { registrationId: `r-${personId}`, personId, openedOn: '2026-03-01', closedOn: null, closingReason: null },
    });
  };
  const join = (personId: string, group: string) =>
    running.platform.publish({
      type: 'job-seekers.membership-stated.v1',
      data: { factId: `m-${personId}`, personId, group, from: '2020-01-01', to: null },
    });
  const refer = (personId: string) =>
    running.platform.publish({
      type: 'matching.referral-made.v1',
      data: { referralId: `f-${personId}`, personId, vacancyId: 'v', employerId: 'e', referredOn: '2026-03-02' },
    });
  const published = async () => {
    const answer = await (running.service.server as never as Server).inject({
      url: '/api/published-placement-rates',
      headers: { 'accept-language': 'en' },
    });
    expect(answer.statusCode).toBe(200);
    return JSON.parse(answer.payload) as Published;
  };
  const registered = (rows: readonly Row[]) => rows.map(({ name, counts }) => [name, counts?.['registered'] ?? null]);
  interface Row {
    readonly name: string;
    readonly counts: Readonly<Record<string, number>> | null;
  }
  interface Published {
    readonly level: string;
    readonly total: Row;
    readonly groups: readonly Row[];
    readonly regions: readonly Row[];
    readonly definitions: readonly { readonly count: string }[];
  }
  interface Server {
    inject(request: object): Promise<{ statusCode: number; payload: string }>;
  }

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    for (let index = 0; index < 12; index += 1) await register(`a${index}`, '620102001');
    for (let index = 0; index < 11; index += 1) await register(`b${index}`, '620102002');
    for (let index = 0; index < 3; index += 1) await register(`c${index}`, '620103999');
    for (let index = 0; index < 11; index += 1) await join(`b${index}`, 'veteran');
    for (let index = 0; index < 2; index += 1) await join(`c${index}`, 'disabled');
    await refer('a0');
    await refer('c0');
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  it('say nothing of today before the day is over', async () => {
    expect(await published()).toMatchObject({ total: { counts: null }, groups: [], regions: [] });
  });

  describe('on the next day', () => {
    beforeAll(() => running.clock.advanceTo(Date.parse('2026-03-03T01:00:00Z')));

    it('are open to everybody by township, without small cells and those that would give them away', async () => {
      const { level, regions, total } = await published();
      expect(level).toBe('township');
      expect(registered([...regions, total])).toEqual([
        ['Jiuquanlu Subdistrict', 12],
        ['Zhangyelu Subdistrict', null],
        ['Not in the current list (620103999)', null],
        ['Total', 26],
      ]);
    });

    it('hide a group with every small one as if groups did not overlap, those of no group last', async () => {
      const { groups } = await published();
      expect(registered(groups)).toEqual([
        ['disabled', null],
        ['veteran', null],
        ['No group', 13],
      ]);
    });

    it('name the definition and version of each count', async () => {
      const { definitions } = await published();
      expect(definitions).toContainEqual({ count: 'placed', metric: 'placement-rate-of-registered', version: 1 });
      expect(definitions.map(({ count }) => count)).toEqual(
        Object.keys((await published()).total.counts ?? {}).filter((name) => name !== 'registered' && name !== 'rate'),
      );
    });

    it('tell how far the people of each row came', async () => {
      const { regions, total } = await published();
      const row = { recommended: 0, hired: 0, verified: 0, placed: 0, placedInclSubsidised: 0, rate: 0, sustained: 0 };
      expect(regions[0]?.counts).toEqual({ ...row, registered: 12, referred: 1 });
      expect(total.counts).toEqual({ ...row, registered: 26, referred: 2 });
    });
  });
});
