import { TestPlatform, TestService } from '@doorstep/testing';
import { matching } from './matching.module';
import { counsellor, personIdOf, published, registered, vacancyIdOf } from './matching.samples';

const people = 50;
const vacancyId = vacancyIdOf(1);

describe('fifty hires race for the last seat over three processes', () => {
  const platform = new TestPlatform();
  const services: TestService[] = [];
  const serviceOf = (at: number): TestService => services[at % services.length] as TestService;
  const everybody = Array.from({ length: people }, (_, at) => at);
  const post = async (at: number, path: string, body: object) => serviceOf(at).as(counsellor).post(path, body);

  beforeAll(async () => {
    for (let process = 0; process < 3; process += 1) services.push(await platform.start(matching));
    await platform.publish(published(1, { openings: 1 }), `vacancy-${vacancyId}`);
    for (const at of everybody)
      for (const message of registered(at)) await platform.publish(message, `${message.type}-${at}`);
    for (const service of services) await service.settled();
  }, 120_000);
  afterAll(() => platform.stop());

  it('is won by exactly one', async () => {
    const referred: string[] = [];
    for (const at of everybody) {
      const made = await post(at, '/api/referrals', { personId: personIdOf(at), vacancyId });
      expect(made.status).toBe(201);
      referred.push(String(made.body['id']));
    }
    const step = (name: string, body: object) =>
      Promise.all(referred.map((id, at) => post(at, `/api/referrals/${id}/${name}`, body)));
    await step('offers', { startsOn: '2026-03-09' });
    await step('acceptance', {});
    const hires = await step('hire', { startsOn: '2026-03-09' });

    expect(hires.filter(({ status }) => status === 200)).toHaveLength(1);
    const losers = hires.filter(({ status }) => status !== 200);
    expect(new Set(losers.map(({ status, body }) => `${status} ${String(body['code'])}`))).toEqual(
      new Set(['409 seats-full']),
    );
    for (const service of services) await service.settled();
    const hired = await serviceOf(0).as(counsellor).get(`/api/referrals?vacancyId=${vacancyId}&status=hired`);
    expect(hired.body['items']).toHaveLength(1);
    const candidates = await serviceOf(1).as(counsellor).get(`/api/vacancy-candidates?vacancyId=${vacancyId}`);
    expect(candidates.body).toMatchObject({ seatsLeft: 0, items: [] });
  }, 60_000);
});
