import { Actor } from '@doorstep/event-sourcing';
import { counsellor, expectNoDrift, TestPlatform, TestService } from '@doorstep/testing';
import { administrator, courseBody, elsewhere, person, providerBody, seeker } from './training.fixture';
import { training } from './training.module';

type Row = Readonly<Record<string, unknown>>;

const mapping = {
  kind: 'courses',
  source: 'a-register',
  format: { type: 'csv' },
  identifier: { scheme: 'a-register-course', column: 'course' },
  currency: 'USD',
  fields: {
    title: { column: 'title', required: true },
    'provider.sourceId': { column: 'school', required: true },
    'provider.name': { column: 'school_name', required: true },
    place: { column: 'city' },
    weeks: { column: 'weeks', number: { integer: true, min: 1, max: 260 }, unusable: 'unknown' },
    tuitionMinor: { column: 'price', number: { minorUnits: 2 } },
  },
};
const file = (...rows: readonly string[]) => ['course,title,school,school_name,city,weeks,price', ...rows].join('\n');

describe('training with a database', () => {
  const platform = new TestPlatform();
  let running: TestService;
  let providerId: string;
  const created = async (path: string, body: object): Promise<string> => {
    const answer = await running.as(counsellor).post(path, body).expect(201);
    return String(answer.body['id']);
  };
  const items = async (path: string, as: Actor = counsellor): Promise<readonly Row[]> => {
    await running.settled();
    return (await running.as(as).get(path).expect(200)).body['items'] as unknown as Row[];
  };
  const imported = async (text: string) => {
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(mapping)).toString('base64') };
    const answer = await running.as(administrator).postFile('/api/imports/courses', text, headers).expect(200);
    const lines = (answer.body as unknown as string).trim().split('\n');
    return (JSON.parse(lines.at(-1) as string) as { totals: Row }).totals;
  };

  beforeAll(async () => {
    running = await platform.start(training);
    providerId = await created('/api/training-providers', providerBody);
  });
  afterAll(() => platform.stop());

  it('has entities that agree with the migrations', () => expectNoDrift(training));

  it('lists courses by title, place, occupation, provider and free places', async () => {
    const electrician = await created('/api/courses', { ...courseBody, providerId, places: 1 });
    const cook = await created('/api/courses', {
      title: '中式烹调',
      providerId,
      places: 5,
      occupations: ['5120'],
      place: '620103001',
      office: '620102',
    });
    await created('/api/enrolments', { courseId: electrician, personId: person() });
    const ids = async (query: string) => (await items(`/api/courses?${query}`)).map(({ courseId }) => courseId);
    expect(await ids('')).toEqual([cook, electrician]);
    expect(await ids('q=' + encodeURIComponent('烹调'))).toEqual([cook]);
    expect(await ids('place=620102')).toEqual([electrician]);
    expect(await ids('occupation=74')).toEqual([electrician]);
    expect(await ids('free=true')).toEqual([cook]);
    expect(await ids(`providerId=${providerId}`)).toHaveLength(2);
    const first = await running.as(counsellor).get('/api/courses?limit=1').expect(200);
    expect(await ids(`limit=1&cursor=${first.body['next']}`)).toEqual([electrician]);
    const one = await running.as(seeker(person())).get(`/api/courses/${electrician}`).expect(200);
    expect(one.body).toMatchObject({ places: 1, taken: 1, facts: { title: '电工上岗培训', endsOn: '2026-04-01' } });
    platform.clock.advanceTo(Date.parse('2026-04-01T00:00:00+08:00'));
    expect(await ids('')).toEqual([cook]);
    expect(await ids('past=true')).toEqual([cook, electrician]);
  });

  it('shows a person their enrolments and an office its roster', async () => {
    const courseId = await created('/api/courses', { ...courseBody, providerId, endsOn: '2026-06-01' });
    const personId = person();
    const enrolmentId = await created('/api/enrolments', { courseId, personId });
    await running.as(counsellor).post(`/api/enrolments/${enrolmentId}/completion`).expect(200);
    await running.as(counsellor).post(`/api/enrolments/${enrolmentId}/certificate`).expect(201);
    const mine = await items('/api/enrolments', seeker(personId));
    expect(mine).toMatchObject([
      { enrolmentId, courseId, status: 'certified', certificate: { certificate: '电工操作证' } },
    ]);
    expect(await items(`/api/enrolments?personId=${personId}`, seeker(person()))).toEqual([]);
    expect(await items(`/api/enrolments?personId=${personId}`)).toHaveLength(1);
    expect(await items('/api/enrolments', { kind: 'person', id: 'not-registered-yet', role: 'job-seeker' })).toEqual(
      [],
    );
    await running.as(counsellor).get('/api/enrolments').expect(422);
    await running.as(seeker(person())).get(`/api/enrolments/${enrolmentId}`).expect(404);
    expect(await items(`/api/courses/${courseId}/roster`)).toMatchObject([{ personId }]);
    expect(await items(`/api/courses/${courseId}/roster?status=enrolled`)).toEqual([]);
    await running.as(elsewhere).get(`/api/courses/${courseId}/roster`).expect(404);
    await running.as(seeker(personId)).get(`/api/courses/${courseId}/roster`).expect(403);
  });

  it('opens the contact of a provider to its office only', async () => {
    const path = `/api/training-providers/${providerId}/contact`;
    expect((await running.as(counsellor).get(path).expect(200)).body).toEqual(providerBody.contact);
    await running.as(elsewhere).get(path).expect(404);
    expect(JSON.stringify(await items('/api/training-providers'))).not.toContain('李老师');
  });

  it('lists another register’s courses once, with their providers', async () => {
    const rows = file(
      'A1,Welding,S1,First School,"Austin, TX",13,5600',
      'A2,Nursing,S1,First School,"Austin, TX",ERROR,0.5',
      'A3,Plumbing,S2,Second School,100101,2,',
      'A4,,S2,Second School,"Waco, TX",2,1',
    );
    expect(await imported(rows)).toMatchObject({ rows: 4, created: 3, refused: 1 });
    expect(await imported(rows)).toMatchObject({ rows: 4, unchanged: 3, created: 0, corrected: 0, refused: 1 });
    expect(await imported(rows.replace('Welding', 'Advanced Welding'))).toMatchObject({ corrected: 1, unchanged: 2 });
    const listed = await items('/api/courses?standing=listed');
    expect(listed).toHaveLength(3);
    expect(listed.find(({ facts }) => (facts as Row)['title'] === 'Advanced Welding')).toMatchObject({
      source: 'a-register',
      places: null,
      facts: { locality: 'Austin, TX', durationDays: 91, tuition: { minor: 560000, currency: 'USD' } },
    });
    expect(listed.find(({ facts }) => (facts as Row)['title'] === 'Plumbing')).toMatchObject({
      facts: { locality: '100101', place: null },
    });
    const providers = await items('/api/training-providers');
    expect(providers.filter(({ source }) => source === 'a-register')).toHaveLength(2);
    const body = { courseId: listed[0]?.['courseId'], personId: person() };
    const closed = await running.as(counsellor).post('/api/enrolments', body).expect(409);
    expect(closed.body['code']).toBe('course-places-unknown');
  });
});
