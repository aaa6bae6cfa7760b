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
  const rows = async () => {
    const answer = await (running.service.server as never as Server).inject({
      url: '/api/published-placement-rates',
      headers: { 'accept-language': 'en' },
    });
    expect(answer.statusCode).toBe(200);
    const { rows: shown } = JSON.parse(answer.payload) as { rows: readonly { name: string; cohort: number | null }[] };
    return shown.map(({ name, cohort }) => [name, cohort]);
  };
  interface Server {
    inject(request: object): Promise<{ statusCode: number; payload: string }>;
  }

  beforeAll(async () => {
    running = await startTestService(placementMetrics);
    for (let index = 0; index < 12; index += 1) await register(`a${index}`, '620102001');
    for (let index = 0; index < 11; index += 1) await register(`b${index}`, '620102002');
    for (let index = 0; index < 3; index += 1) await register(`c${index}`, '620103001');
    await running.settled();
  }, 60_000);
  afterAll(() => running.end());

  it('say nothing of today before the day is over', async () => {
    expect(await rows()).toEqual([]);
  });

  it('are open to everybody, without small cells and those that would give them away', async () => {
    running.clock.advanceTo(Date.parse('2026-03-03T01:00:00Z'));
    expect(await rows()).toEqual([
      ['Jiuquanlu Subdistrict', 12],
      ['Zhangyelu Subdistrict', null],
      ['Xiyuan Subdistrict', null],
      ['Total', 26],
    ]);
  });
});
