import { counsellor, expectNoDrift, TestPlatform, TestService } from '@doorstep/testing';
import {
  administrator,
  employerActor,
  employerId,
  manager,
  ofEmployer,
  posting,
  registration,
  seeker,
  verification,
} from './job-postings.fixture';
import { jobPostings } from './job-postings.module';

type Row = Readonly<Record<string, unknown>>;

const mapping = {
  kind: 'vacancies',
  source: 'another-exchange',
  format: { type: 'csv' },
  identifier: { scheme: 'exchange-number', column: 'number' },
  fields: {
    title: { column: 'title', required: true },
    organisation: { column: 'employer' },
    occupation: { column: 'occupation' },
    publishedOn: { column: 'from', date: 'YYYY-MM-DD' },
    expiresOn: { column: 'to', date: 'YYYY-MM-DD', addDays: 1, required: true },
  },
};
const file = (...rows: readonly string[]) => ['number,title,employer,occupation,from,to', ...rows].join('\n');

describe('job postings with a database', () => {
  const platform = new TestPlatform();
  let running: TestService;
  beforeAll(async () => {
    running = await platform.start(jobPostings);
    await running.as(employerActor).post('/api/employers', registration()).expect(201);
    await running.as(counsellor).post(`/api/employers/${employerId}/verifications`, verification).expect(201);
  });
  afterAll(() => platform.stop());

  const submitted = async (change: object = {}): Promise<string> => {
    const { body } = await running
      .as(employerActor)
      .post('/api/vacancies', { ...posting, ...change })
      .expect(201);
    await running.as(employerActor).post(`/api/vacancies/${body['id']}/submission`).expect(200);
    return String(body['id']);
  };
  const published = async (change: object = {}): Promise<string> => {
    const id = await submitted(change);
    await running.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    await running.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(200);
    await running.settled();
    return id;
  };
  const board = async (query: string): Promise<readonly string[]> => {
    const { body } = await running.as(seeker).get(`/api/vacancies?${query}`).expect(200);
    return (body['items'] as unknown as Row[]).map(({ vacancyId }) => String(vacancyId));
  };
  const status = async (id: string) =>
    (await running.as(seeker).get(`/api/vacancies/${id}`).expect(200)).body['status'];
  const imported = async (text: string, constants: object = {}) => {
    const asked = { ...mapping, constants };
    const headers = { 'import-mapping': Buffer.from(JSON.stringify(asked)).toString('base64') };
    const answer = await running.as(administrator).postFile('/api/imports/vacancies', text, headers).expect(200);
    await running.settled();
    const lines = (answer.body as unknown as string).trim().split('\n');
    return (JSON.parse(lines.at(-1) as string) as { totals: Row }).totals;
  };

  it('has entities that agree with the migrations', () => expectNoDrift(jobPostings));

  it('finds published vacancies by words, place, occupation, pay and conditions', async () => {
    const waiter = await published();
    const guard = await published({
      title: '夜班保安',
      duties: '小区巡逻',
      occupation: '5414',
      place: '620103001',
      wage: { minMinor: 2500, maxMinor: 3000, period: 'hour' },
      shifts: ['night'],
      reservedFor: ['veteran'],
      dormitory: false,
    });
    await submitted({ title: '未审核的服务员' });
    await running.settled();
    const all = await board('limit=200');
    expect(all).toEqual(expect.arrayContaining([waiter, guard]));
    const only = async (query: string) => (await board(query)).filter((id) => id === waiter || id === guard);
    expect(await only('q=' + encodeURIComponent('服务员'))).toEqual([waiter]);
    expect(await only('q=' + encodeURIComponent('巡逻 保安'))).toEqual([guard]);
    expect(await only('place=620103')).toEqual([guard]);
    expect(await only('place=620100')).toHaveLength(2);
    expect(await only('occupation=54')).toEqual([guard]);
    expect(await only('wageAtLeastFen=400000')).toEqual([guard]);
    expect(await only('reservedFor=veteran')).toEqual([guard]);
    expect(await only('dormitory=true')).toEqual([waiter]);
    expect(await only('standing=listed')).toEqual([]);
    const first = await running.as(seeker).get('/api/vacancies?limit=1').expect(200);
    const next = await running.as(seeker).get(`/api/vacancies?limit=1&cursor=${first.body['next']}`).expect(200);
    expect([first, next].map(({ body }) => (body['items'] as unknown as Row[])[0]?.['vacancyId']).sort()).toEqual(
      [waiter, guard].sort(),
    );
    const one = await running.as(seeker).get(`/api/vacancies/${waiter}`).expect(200);
    expect(one.body).toMatchObject({ employer: '兰州某餐饮有限公司1', standing: 'published', open: true, remarks: [] });
    expect(one.headers['etag']).toBe('"4"');
  });

  it('shows a draft to its employer and its office only', async () => {
    const id = await submitted();
    await running.settled();
    await running.as(seeker).get(`/api/vacancies/${id}`).expect(404);
    await running.as(seeker).get(`/api/vacancies/${id}/file`).expect(403);
    await running.as(ofEmployer('11111111-1111-4111-8111-111111111111')).get(`/api/vacancies/${id}/file`).expect(404);
    await running
      .as({ ...counsellor, office: '620103' })
      .get(`/api/vacancies/${id}/file`)
      .expect(404);
    const own = await running.as(employerActor).get(`/api/vacancies/${id}/file`).expect(200);
    expect(own.body).toMatchObject({ status: 'submitted', waitingSince: '2026-03-02T01:00:00.000Z' });
    const queue = await running.as(counsellor).get('/api/vacancy-checks?limit=200').expect(200);
    expect((queue.body['items'] as unknown as Row[]).map(({ vacancyId }) => vacancyId)).toContain(id);
    const forged = Buffer.from('["yesterday","v"]').toString('base64url');
    await running.as(counsellor).get(`/api/vacancy-checks?cursor=${forged}`).expect(400);
    await running.as(employerActor).get(`/api/employers/${employerId}/vacancies?cursor=${forged}`).expect(400);
    const elsewhere = await running
      .as({ ...counsellor, office: '620103' })
      .get('/api/vacancy-checks')
      .expect(200);
    expect(elsewhere.body['items']).toEqual([]);
    const list = await running
      .as(employerActor)
      .get(`/api/employers/${employerId}/vacancies?status=submitted`)
      .expect(200);
    expect((list.body['items'] as unknown as Row[]).map(({ vacancyId }) => vacancyId)).toContain(id);
  });

  it('keeps a refusal on file with its versions and words', async () => {
    const id = await submitted({ conditions: '仅限男性' });
    await running.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    await running.settled();
    const { body } = await running.as(employerActor).get(`/api/vacancies/${id}/file`).expect(200);
    expect(body).toMatchObject({
      status: 'refused',
      checks: [
        {
          outcome: 'refused',
          findings: [{ rule: 'sex-discrimination', text: 'The conditions limit or prefer a sex: “仅限男性”' }],
          decidedWith: { ruleTable: { entryId: 'rule-table.vacancy-legality-rules.000000.always', version: 1 } },
        },
      ],
    });
  });

  it('opens the contact of an employer only to itself and its office', async () => {
    await running.settled();
    const path = `/api/employers/${employerId}/contact`;
    expect((await running.as(counsellor).get(path).expect(200)).body).toEqual({
      name: '王联系',
      phone: '0931-8888888',
    });
    await running.as(seeker).get(path).expect(403);
    await running
      .as({ ...counsellor, office: '620103' })
      .get(path)
      .expect(404);
    const list = await running.as(counsellor).get('/api/employers?standing=verified').expect(200);
    expect(JSON.stringify(list.body)).toContain(employerId);
    expect(JSON.stringify(list.body)).not.toContain('王联系');
  });

  it('is filled and opened again as matching says', async () => {
    const id = await published();
    await running.receive({ type: 'matching.vacancy-filled.v1', data: { vacancyId: id, seatsTaken: 3 } });
    expect(await status(id)).toBe('filled');
    expect(await board('limit=200')).not.toContain(id);
    await running.receive({ type: 'matching.seat-released.v1', data: { vacancyId: id, seatsTaken: 2 } });
    expect(await status(id)).toBe('published');
  });

  it('lists another exchange’s postings, once', async () => {
    const rows = file(
      '1,Research Biologist,Department of Commerce,isco-08:2131,2026-02-01,2026-03-31',
      '2,Waiter (male only),Some Hotel,,2026-02-01,2026-03-31',
      '3,Past Post,Some Hotel,,2024-02-01,2024-02-07',
      '4,,Some Hotel,,2026-02-01,2026-03-31',
      '5,Bad Date,Some Hotel,,2026-02-01,31.3.2026',
    );
    expect(await imported(rows, { place: '999999' })).toMatchObject({ created: 0, refused: 5 });
    expect(await imported(rows, { office: '999999' })).toMatchObject({ created: 0, refused: 5 });
    expect(await imported(rows)).toMatchObject({ rows: 5, created: 3, refused: 2 });
    expect(await imported(rows)).toMatchObject({ rows: 5, unchanged: 3, created: 0, corrected: 0, refused: 2 });
    expect(await board('standing=listed')).toHaveLength(2);
    const changed = rows.replace('Research Biologist', 'Senior Research Biologist').replace('2024-02-07', '2026-04-07');
    expect(await imported(changed)).toMatchObject({ unchanged: 1, corrected: 2 });
    const found = await running.as(seeker).get('/api/vacancies?standing=listed&q=male').expect(200);
    expect(found.body['items']).toMatchObject([
      {
        standing: 'listed',
        employer: 'Some Hotel',
        employerId: null,
        source: 'another-exchange',
        expiresOn: '2026-04-01',
        remarks: expect.arrayContaining([expect.objectContaining({ rule: 'sex-discrimination' })]),
      },
    ]);
    expect(await board('standing=listed&q=past')).toHaveLength(1);
    expect(await board('standing=listed&q=senior')).toHaveLength(1);
    const terms = {
      hoursPerWeek: 44,
      healthDemands: ['night shifts'],
      position: { latitude: 36.06, longitude: 103.8 },
    };
    expect(await imported(file('6,Night Guard,Some Hotel,,2026-02-01,2026-03-31'), terms)).toMatchObject({
      created: 1,
    });
    const guard = await running.as(seeker).get('/api/vacancies?standing=listed&q=guard').expect(200);
    expect(guard.body['items']).toMatchObject([{ content: terms }]);
    const nowhere = { position: { latitude: 136.06, longitude: 103.8 } };
    expect(await imported(file('7,Guard,Some Hotel,,2026-02-01,2026-03-31'), nowhere)).toMatchObject({ refused: 1 });
    await running.as(employerActor).postFile('/api/imports/vacancies', rows).expect(403);
  });

  it('closes the vacancies of a suspended employer', async () => {
    const id = await published();
    await running.as(manager).post(`/api/employers/${employerId}/suspensions`, { reason: 'fees-charged' }).expect(201);
    await running.settled();
    const { body } = await running.as(employerActor).get(`/api/vacancies/${id}/file`).expect(200);
    expect(body).toMatchObject({ status: 'closed', closedFor: 'employer-suspended' });
    expect(await board('standing=published')).toEqual([]);
    await running.as(manager).post(`/api/employers/${employerId}/reinstatements`).expect(200);
    const again = await running
      .as(employerActor)
      .post(`/api/vacancies/${id}/reopening`, { expiresOn: '2026-05-01' })
      .expect(200);
    expect(again.body).toMatchObject({ outcome: 'passed' });
  });

  it('lets vacancies expire and verifications lapse when their day comes', async () => {
    const id = await published();
    platform.clock.advanceTo(Date.parse('2026-04-01T00:00:00+08:00'));
    await running.settled();
    expect(await status(id)).toBe('expired');
    platform.clock.advanceTo(Date.parse('2026-09-02T00:00:00+08:00'));
    await running.settled();
    const { body } = await running.as(counsellor).get(`/api/employers/${employerId}`).expect(200);
    expect(body).toMatchObject({ standing: 'lapsed' });
    expect(await board('limit=200')).toEqual([]);
  });
});
