import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi } from '@doorstep/testing';
import { jobPostings } from './job-postings.module';
import {
  creditCode,
  employerActor,
  employerId,
  manager,
  posting,
  registration,
  seeker,
  verification,
} from './job-postings.fixture';

const stranger: Actor = { ...counsellor, office: '620103' };

describe('job postings over HTTP', () => {
  const api = givenApi(jobPostings);
  const types = async () => (await api.events()).map(({ type }) => type);
  const draft = async (change: object = {}): Promise<string> => {
    const { body } = await api
      .as(employerActor)
      .post('/api/vacancies', { ...posting, ...change })
      .expect(201);
    return String(body['id']);
  };
  const submitted = async (change: object = {}): Promise<string> => {
    const id = await draft(change);
    await api.as(employerActor).post(`/api/vacancies/${id}/submission`).expect(200);
    return id;
  };
  const published = async (): Promise<string> => {
    const id = await submitted();
    await api.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(200);
    return id;
  };

  it('registers an employer for itself, its contact sealed, once for each credit code', async () => {
    const { body } = await api.as(employerActor).post('/api/employers', registration()).expect(201);
    expect(body['id']).toBe(employerId);
    const [event] = await api.events();
    expect(JSON.stringify(event)).not.toMatch(/王联系|8888888/);
    expect(event?.data).toMatchObject({ contact: { name: expect.stringMatching(/^sealed\./) } });
    const again = await api
      .as(counsellor)
      .post('/api/employers', { ...registration(), name: '另一公司' })
      .expect(409);
    expect(again.body['code']).toBe('credit-code-taken');
  });

  it('names the field of a wrong credit code, office or contact', async () => {
    const send = (change: object) =>
      api
        .as(counsellor)
        .post('/api/employers', { ...registration(2), ...change })
        .expect(422);
    const code = creditCode(2);
    const wrong = code.slice(0, 17) + (code.endsWith('1') ? '2' : '1');
    expect((await send({ creditCode: wrong })).body['errors']).toMatchObject([
      { field: 'creditCode', code: 'checksum' },
    ]);
    expect((await send({ office: '999999' })).body['errors']).toMatchObject([
      { field: 'office', code: 'unknown-code' },
    ]);
    expect((await send({ contact: { name: '甲', phone: 'x' } })).body['errors']).toMatchObject([
      { field: 'contact.phone' },
    ]);
  });

  it('lets only the office verify', async () => {
    await api.as(employerActor).post(`/api/employers/${employerId}/verifications`, verification).expect(403);
    await api.as(stranger).post(`/api/employers/${employerId}/verifications`, verification).expect(403);
    await api.as(counsellor).post(`/api/employers/${employerId}/verifications`, verification).expect(201);
    expect((await api.events()).at(-1)?.data).toMatchObject({ validUntil: '2026-09-02', interval: { value: 6 } });
  });

  it('names the field of a posting that cannot be', async () => {
    const send = (change: object) =>
      api
        .as(employerActor)
        .post('/api/vacancies', { ...posting, ...change })
        .expect(422);
    const fields = async (change: object) =>
      ((await send(change)).body['errors'] as unknown as { field: string }[]).map(({ field }) => field);
    expect(await fields({ wage: { minMinor: 2, maxMinor: 1, period: 'month' } })).toEqual(['wage.maxMinor']);
    expect(await fields({ place: '999999' })).toEqual(['place']);
    expect(await fields({ shifts: ['day', 'dusk'] })).toEqual(['shifts[1]']);
    expect(await fields({ reservedFor: ['friends'] })).toEqual(['reservedFor[0]']);
    expect(await fields({ requirements: [{ kind: 'luck', code: 'x', essential: true }] })).toEqual([
      'requirements[0].kind',
    ]);
    expect(await fields({ expiresOn: '2026-02-30' })).toEqual(['expiresOn']);
    expect(await fields({ occupation: 'cook' })).toEqual(['occupation']);
    expect(await fields({ hoursPerWeek: 169 })).toEqual(['hoursPerWeek']);
    expect(await fields({ healthDemands: ['standing', 'courage'] })).toEqual(['healthDemands[1]']);
    expect(await fields({ position: { latitude: 90.1, longitude: 0 } })).toEqual(['position.latitude']);
    expect(await fields({ position: { latitude: 0, longitude: '0' } })).toEqual(['position.longitude']);
    expect(await fields({ position: { latitude: 0 } })).toEqual(['position.longitude']);
    expect(await fields({ wage: { minMinor: 1, maxMinor: 1, period: 'month', currency: 'USD' } })).toEqual([
      'wage.currency',
    ]);
  });

  it('keeps hours, demands and position apart from saying nothing of them', async () => {
    const said = async (change: object) => {
      await draft(change);
      return (await api.events()).at(-1)?.data;
    };
    const { hoursPerWeek, healthDemands, position } = posting;
    expect(await said({})).toMatchObject({ content: { hoursPerWeek, healthDemands, position } });
    const none = { hoursPerWeek: null, healthDemands: null, position: null };
    expect(await said(none)).toMatchObject({ content: none });
    expect(await said({ healthDemands: [] })).toMatchObject({ content: { healthDemands: [] } });
  });

  it.each([
    [{ kind: 'education', code: 'doctorate' }, 'code'],
    [{ kind: 'education', code: 'bachelor', level: 'basic' }, 'level'],
    [{ kind: 'skill', code: 'welding', level: 'gold' }, 'level'],
    [{ kind: 'language', code: 'en', months: 3 }, 'months'],
    [{ kind: 'experience-months', code: 'cooking', months: 3 }, 'code'],
    [{ kind: 'experience-months', code: '5131' }, 'months'],
    [{ kind: 'experience-months', code: '5131', months: 3, level: 'basic' }, 'level'],
  ])('names what a requirement %j cannot say', async (requirement, field) => {
    const body = { ...posting, requirements: [{ ...requirement, essential: true }] };
    const { body: answer } = await api.as(employerActor).post('/api/vacancies', body).expect(422);
    expect(answer['errors']).toMatchObject([{ field: `requirements[0].${field}` }]);
  });

  it('drafts only for an employer that is registered, and for nobody else', async () => {
    await api.as(seeker).post('/api/vacancies', posting).expect(403);
    await api.as(counsellor).post('/api/vacancies', posting).expect(422);
    const unknown = '00000000-0000-4000-8000-000000000000';
    await api
      .as(counsellor)
      .post('/api/vacancies', { ...posting, employerId: unknown })
      .expect(404);
    await api
      .as(stranger)
      .post('/api/vacancies', { ...posting, employerId })
      .expect(403);
    await api
      .as(counsellor)
      .post('/api/vacancies', { ...posting, employerId })
      .expect(201);
  });

  it('publishes what passed its check, together with the employer’s admission', async () => {
    const id = await submitted();
    await api.as(employerActor).post(`/api/vacancies/${id}/checks`).expect(403);
    const check = await api.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    expect(check.body).toMatchObject({ outcome: 'passed', findings: [], id });
    await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(200);
    expect((await types()).slice(-3)).toEqual(['vacancy-checked', 'vacancy-published', 'employer-posting-admitted']);
    await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(409);
  });

  it('refuses as a decision with rule, article and words, in the language of the reader', async () => {
    const id = await submitted({
      conditions: '入职交押金200元',
      wage: { minMinor: 1000, maxMinor: 1000, period: 'hour' },
    });
    const zh = { 'accept-language': 'zh', 'idempotency-key': 'check-1' };
    const check = await api.as(counsellor).post(`/api/vacancies/${id}/checks`, {}, zh).expect(200);
    expect(check.body).toMatchObject({
      outcome: 'refused',
      findings: [
        {
          rule: 'deposit-demanded',
          source: '劳动合同法 art 9, 84; 就业促进法 art 41',
          text: '招聘条件要求交纳押金：“押金”，任何单位不得收取',
        },
        { rule: 'wage-below-minimum', text: '最低报酬折合每月 174000 分，低于当地最低工资标准 202000 分' },
      ],
    });
    const repeated = await api
      .as(counsellor)
      .post(`/api/vacancies/${id}/checks`, {}, { ...zh, 'accept-language': 'en' })
      .expect(200);
    expect(repeated.body).toMatchObject({
      version: check.body['version'],
      findings: [{ text: 'The conditions demand a deposit: “押金”; no employer may' }, {}],
    });
    await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(409);
  });

  it('lets a manager overrule words, and nobody overrule facts', async () => {
    const id = await submitted({ conditions: '女性优先' });
    await api.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    await api.as(counsellor).post(`/api/vacancies/${id}/waivers`, { rule: 'sex-discrimination' }).expect(403);
    const facts = await api.as(manager).post(`/api/vacancies/${id}/waivers`, { rule: 'pay-missing' }).expect(422);
    expect(facts.body['errors']).toMatchObject([{ field: 'rule', code: 'rule-not-waivable' }]);
    await api.as(manager).post(`/api/vacancies/${id}/waivers`, { rule: 'sex-discrimination' }).expect(201);
    await api.as(employerActor).post(`/api/vacancies/${id}/submission`).expect(200);
    const check = await api.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    expect(check.body).toMatchObject({ outcome: 'passed', findings: [{ severity: 'waived' }] });
  });

  it('refuses by hand, corrects, changes openings, closes and re-opens', async () => {
    const other = await submitted();
    await api.as(counsellor).post(`/api/vacancies/${other}/refusal`, { ground: 'false-information' }).expect(200);
    const id = await published();
    const bad = await api
      .as(employerActor)
      .post(`/api/vacancies/${id}/corrections`, { ...posting, title: '服务员（女）' })
      .expect(200);
    expect(bad.body).toMatchObject({ outcome: 'refused', findings: [{ rule: 'sex-discrimination' }] });
    const unchanged = await api.as(employerActor).post(`/api/vacancies/${id}/corrections`, posting).expect(200);
    expect(unchanged.body).toMatchObject({ outcome: 'passed', findings: [], version: bad.body['version'] });
    const longer = { ...posting, expiresOn: '2026-04-20' };
    const good = await api.as(employerActor).post(`/api/vacancies/${id}/corrections`, longer).expect(200);
    expect(good.body).toMatchObject({ outcome: 'passed' });
    expect((await types()).slice(-2)).toEqual(['vacancy-corrected', 'employer-posting-admitted']);
    await api.as(employerActor).post(`/api/vacancies/${id}/openings`, { openings: 5 }).expect(200);
    await api.as(employerActor).put(`/api/vacancies/${id}`, posting).expect(409);
    await api.as(employerActor).post(`/api/vacancies/${id}/closure`).expect(200);
    await api.as(employerActor).post(`/api/vacancies/${id}/reopening`, { expiresOn: '2026-05-01' }).expect(200);
    expect((await types()).slice(-2)).toEqual(['vacancy-reopened', 'employer-posting-admitted']);
    await api.as(employerActor).post(`/api/vacancies/${id}/closure`, {}, { 'if-match': '"1"' }).expect(412);
  });

  it('opens nothing for an employer that is suspended', async () => {
    const id = await submitted();
    await api.as(counsellor).post(`/api/vacancies/${id}/checks`).expect(200);
    await api.as(counsellor).post(`/api/employers/${employerId}/suspensions`, { reason: 'fees-charged' }).expect(403);
    await api.as(manager).post(`/api/employers/${employerId}/suspensions`, { reason: 'fees-charged' }).expect(201);
    const refused = await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(409);
    expect(refused.body['code']).toBe('employer-suspended');
    const next = await submitted();
    const check = await api.as(counsellor).post(`/api/vacancies/${next}/checks`).expect(200);
    expect(check.body).toMatchObject({ outcome: 'refused', findings: [{ rule: 'employer-suspended' }] });
    await api.as(manager).post(`/api/employers/${employerId}/reinstatements`).expect(200);
    await api.as(counsellor).post(`/api/vacancies/${id}/publication`).expect(200);
  });
});
