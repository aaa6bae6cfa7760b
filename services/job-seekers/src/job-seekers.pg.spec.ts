import { Actor } from '@doorstep/event-sourcing';
import { Commands, Tables } from '@doorstep/service';
import { counsellor, expectNoDrift, TestPlatform, TestService } from '@doorstep/testing';
import { jobSeekers } from './job-seekers.module';
import { checkCharacterOf } from './person/identity-number';
import { ErasePerson } from './person/person.commands';

const dayMs = 86_400_000;
const head: Actor = { kind: 'staff', id: 'head-1', role: 'centre-manager', office: '620102' };
const auditor: Actor = { kind: 'staff', id: 'auditor-1', role: 'auditor' };
const stranger: Actor = { kind: 'staff', id: 'counsellor-2', role: 'counsellor', office: '620103' };
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
const profile = {
  occupationsWanted: ['5120'],
  occupationsHeld: [],
  skills: [],
  education: 'lower-secondary',
  certificates: [],
  workHistory: [{ occupation: '9112', from: '2020-01', description: '在面馆打扫' }],
  contractKinds: [],
  shifts: [],
  accommodationNeeds: [],
  acceptsDormitory: true,
};

let order = 0;
const newNumber = (): string => {
  order += 1;
  const first17 = `62010219900515${String(order).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
const newPerson = (more: object = {}) => ({
  name: '王秀英',
  identityNumber: newNumber(),
  residence: '620102001',
  ...more,
});

describe('job seekers on a database', () => {
  const platform = new TestPlatform();
  let running: TestService;
  beforeAll(async () => {
    running = await platform.start(jobSeekers);
  });
  afterAll(() => platform.stop());

  const register = async (body: object = newPerson()): Promise<string> =>
    (await running.as(counsellor).post('/api/people', body).expect(201)).body['id'] as never;
  const own = (personId: string): Actor => ({ kind: 'person', id: `of-${personId}`, role: 'job-seeker', personId });
  const read = async (path: string, actor: Actor = counsellor) => (await running.as(actor).get(path).expect(200)).body;
  const listed = async (query: string, actor: Actor = counsellor) =>
    (await read(`/api/people?limit=200&${query}`, actor))['items'] as unknown as { personId: string }[];
  const registered = async (): Promise<string> => {
    const personId = await register();
    await running.as(counsellor).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    return personId;
  };

  it('has the tables its read models need', () => expectNoDrift(jobSeekers), 20_000);

  it('shows what was written to whoever waits for it, and to nobody else', async () => {
    const body = newPerson({ phone: '13893100000' });
    const { id, position } = (await running.as(counsellor).post('/api/people', body).expect(201)).body as never;
    const answer = await running.as(own(id)).get(`/api/people/${id}?after=${position}`).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.body).toMatchObject({ ...body, personId: id, sex: 'male', birthMonth: '1990-05', version: 1 });
    await running.as(own('5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0001')).get(`/api/people/${id}`).expect(404);
    await running.as(stranger).get(`/api/people/${id}`).expect(404);
    await running.as({ kind: 'employer', id: 'e', role: 'employer' }).get(`/api/people/${id}`).expect(403);
  });

  it('lists a caseload by office, registration, profile and group', async () => {
    const [plain, open] = [await register(), await registered()];
    await running.as(counsellor).put(`/api/people/${open}/profile`, profile).expect(200);
    const veteran = { group: 'veteran', from: '2020-01-01', evidence: { kind: 'certificate' } };
    const past = { group: 'disabled', from: '2020-01-01', to: '2026-03-02', evidence: { kind: 'certificate' } };
    await running.as(counsellor).post(`/api/people/${open}/memberships`, veteran).expect(201);
    await running.as(counsellor).post(`/api/people/${open}/memberships`, past).expect(201);
    await running.settled();
    const shows = async (query: string, personId: string) =>
      (await listed(query)).some((person) => person.personId === personId);
    expect(await shows('registered=true', open)).toBe(true);
    expect(await shows('registered=true', plain)).toBe(false);
    expect(await shows('registered=false', plain)).toBe(true);
    expect(await shows('profiled=true&group=veteran', open)).toBe(true);
    expect(await shows('group=disabled', open)).toBe(false);
    expect(await shows('office=620103', open)).toBe(false);
    expect(await listed('', stranger)).toEqual([]);
    const [one] = (await listed('registered=true')).filter(({ personId }) => personId === open);
    expect(one).toMatchObject({ name: '王秀英', groups: ['veteran'], nextDueOn: '2026-03-16', profiled: true });
  });

  it('pages through a caseload without losing or repeating anybody', async () => {
    await register();
    await register();
    await running.settled();
    const everybody = (await listed('')).map(({ personId }) => personId);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page = await read(`/api/people?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...(page['items'] as unknown as { personId: string }[]).map(({ personId }) => personId));
      cursor = page['next'] as unknown as string | null;
    }
    expect(seen).toEqual(everybody);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('exports everything known of a person, opened, with who read it and why', async () => {
    const personId = await registered();
    await running.as(counsellor).put(`/api/people/${personId}/profile`, profile).expect(200);
    const evidence = { kind: 'certificate', reference: '0017' };
    const membership = { group: 'veteran', from: '2020-01-01', evidence };
    await running.as(counsellor).post(`/api/people/${personId}/memberships`, membership).expect(201);
    const household = { office: '620102', members: [{ personId, role: 'head' }] };
    await running.as(counsellor).post('/api/households', household).expect(201);
    await running.settled();
    const reason = { 'doorstep-reason': 'appeal-12' };
    await running.as(auditor).get(`/api/people/${personId}`, reason).expect(200);
    const answer = await read(`/api/people/${personId}/export`, own(personId));
    expect(answer).toMatchObject({
      file: {
        person: { identity: { name: '王秀英' } },
        registrations: [{ openedOn: '2026-03-02', closedOn: null }],
        memberships: [{ group: 'veteran', evidence }],
        profile: { workHistory: [{ description: '在面馆打扫' }] },
        households: [{ role: 'head', leftOn: null }],
      },
    });
    expect(answer['reads']).toMatchObject([
      { role: 'auditor', purpose: 'appeal-12' },
      { role: 'job-seeker', purpose: 'export' },
    ]);
    expect(JSON.stringify(answer)).not.toContain('sealed.');
    expect(await read(`/api/people/${personId}/registrations`)).toMatchObject([{ openedOn: '2026-03-02' }]);
    expect(await read(`/api/people/${personId}/memberships`)).toMatchObject([{ group: 'veteran', evidence }]);
    expect(await read(`/api/people/${personId}/profile`)).toMatchObject({
      version: 1,
      stated: { education: 'lower-secondary' },
    });
    const lived = await read(`/api/people/${personId}/household`, own(personId));
    expect(lived).toMatchObject({ members: [{ personId, role: 'head' }] });
    expect(await read(`/api/households/${lived['householdId']}`)).toEqual(lived);
    await running.as(stranger).get(`/api/households/${lived['householdId']}`).expect(404);
  });

  it('shows with whom a transferred person lives to the office they moved to, not to the one they left', async () => {
    const personId = await register();
    const household = { office: '620102', members: [{ personId, role: 'head' }] };
    await running.as(counsellor).post('/api/households', household).expect(201);
    await running.as(counsellor).post(`/api/people/${personId}/transfers`, { office: '620103' }).expect(200);
    await running.settled();
    const lived = await read(`/api/people/${personId}/household`, stranger);
    expect(lived).toMatchObject({ office: '620102', members: [{ personId }] });
    await running.as(counsellor).get(`/api/people/${personId}/household`).expect(404);
    expect(await read(`/api/households/${lived['householdId']}`)).toEqual(lived);
  });

  it('ends a registration when work is verified, and gives it back when the work never was', async () => {
    const personId = await registered();
    const placement = {
      placementId: '0c0a9a55-6c36-4c5f-8d7e-000000000001',
      personId,
      employerId: '0c0a9a55-6c36-4c5f-8d7e-000000000002',
      vacancyId: null,
      referralId: null,
      kind: 'market',
      startedOn: '2026-03-02',
      endedOn: null,
      endReason: null,
      verifiedOn: '2026-03-02',
      place: null,
      office: '620102',
    } as const;
    await running.receive({ type: 'placements.placement-verified.v1', data: placement });
    expect(await read(`/api/people/${personId}/registrations`)).toMatchObject([
      { closedOn: '2026-03-02', closingReason: 'employed' },
    ]);
    const { placementId } = placement;
    await running.receive({ type: 'placements.placement-voided.v1', data: { placementId, personId } });
    expect(await read(`/api/people/${personId}/registrations`)).toMatchObject([
      { closedOn: null, window: { nextDueOn: '2026-03-16' } },
    ]);
  });

  it('adds an awarded certificate to the profile', async () => {
    const personId = await register();
    const award = { certificateId: 'c1', certificate: 'cook-5', skills: [], awardedOn: '2026-03-01' };
    await running.receive({ type: 'training.certificate-awarded.v1', data: { ...award, personId, courseId: 'k1' } });
    expect(await read(`/api/people/${personId}/profile`)).toMatchObject({ stated: null, awards: [award] });
  });

  it('forgets an erased person everywhere, and ends their registration', async () => {
    const identityNumber = newNumber();
    const personId = await register(newPerson({ identityNumber }));
    await running.as(counsellor).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    await running.settled();
    await running.as(head).post(`/api/people/${personId}/erasures`).expect(201);
    await running.settled();
    await running.as(auditor).get(`/api/people/${personId}`).expect(404);
    await running.as(auditor).get(`/api/people/${personId}/export`).expect(404);
    expect((await listed('')).some((person) => person.personId === personId)).toBe(false);
    expect(await platform.erasures.personIds()).toContain(personId);
    const deadlinesOf = 'select id from deadlines where stream_id = $1';
    const tables = running.service.get(Tables);
    expect(await tables.query(deadlinesOf, [`registration-${personId}`])).toEqual([]);
    await register(newPerson({ identityNumber }));
  });

  it('carries out at the next start an erasure that a crash left undone', async () => {
    const identityNumber = newNumber();
    const personId = await register(newPerson({ identityNumber }));
    const request = { actor: head, source: 'http', correlationId: 'crash' };
    const sending = { streamId: `person-${personId}`, command: new ErasePerson({}) };
    await running.service.get(Commands).send(request, sending);
    await running.as(counsellor).post('/api/people', newPerson({ identityNumber })).expect(409);
    await platform.start(jobSeekers);
    await register(newPerson({ identityNumber }));
  });

  it('erases again whom a restored backup brought back', async () => {
    const identityNumber = newNumber();
    const personId = await register(newPerson({ identityNumber }));
    await running.as(counsellor).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    await running.settled();
    await platform.erasures.record(personId, platform.clock.now());
    await platform.erasures.record('5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0002', platform.clock.now());
    await (await platform.start(jobSeekers)).settled();
    await running.settled();
    await running.as(auditor).get(`/api/people/${personId}`).expect(404);
    expect((await listed('')).some((person) => person.personId === personId)).toBe(false);
    const stream = 'select type from event_store.events where stream_id = $1 order by version desc limit 1';
    const last = (category: string) => running.service.get(Tables).query(stream, [`${category}-${personId}`]);
    expect(await last('person')).toEqual([{ type: 'person-erased' }]);
    expect(await last('registration')).toEqual([{ type: 'registration-closed' }]);
    await platform.start(jobSeekers);
    await register(newPerson({ identityNumber }));
  });

  it('shows a counsellor which confirmations are due, and lets the unconfirmed lapse', async () => {
    const [confirms, forgets] = [await registered(), await registered()];
    platform.clock.advanceTo(platform.clock.now() + 14 * dayMs);
    await running.settled();
    const due = async () =>
      (await read('/api/confirmations-due?limit=200'))['items'] as unknown as { personId: string }[];
    const before = await due();
    expect(before).toEqual([...before].sort((a, b) => a.personId.localeCompare(b.personId)));
    expect(before.filter(({ personId }) => personId === forgets)).toMatchObject([
      { name: '王秀英', dueOn: '2026-03-16', lapsesOn: '2026-03-23', inGrace: true },
    ]);
    await running.as(own(confirms)).post(`/api/people/${confirms}/registrations/confirmations`).expect(200);
    await running.settled();
    expect((await due()).map(({ personId }) => personId)).not.toContain(confirms);
    platform.clock.advanceTo(platform.clock.now() + 7 * dayMs);
    await running.settled();
    expect(await read(`/api/people/${forgets}/registrations`)).toMatchObject([
      { closedOn: '2026-03-23', closingReason: 'confirmation-lapsed' },
    ]);
    expect(await read(`/api/people/${confirms}/registrations`)).toMatchObject([
      { closedOn: null, confirmations: ['2026-03-16'] },
    ]);
    expect((await due()).map(({ personId }) => personId)).not.toContain(forgets);
  });

  it('registers one identity number once, however many try at once in three processes', async () => {
    const processes = [running, await platform.start(jobSeekers), await platform.start(jobSeekers)];
    const body = newPerson();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        (processes[at % 3] as TestService).as(counsellor).post('/api/people', body),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const { identityNumber } = body;
    const found = await running.as(counsellor).post('/api/people/lookups', { identityNumber }).expect(200);
    expect(found.body['personId']).toBe(answers.find(({ status }) => status === 201)?.body['id']);
  }, 30_000);
});
