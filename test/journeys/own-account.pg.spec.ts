import { Actor } from '@doorstep/event-sourcing';
import { Tables } from '@doorstep/service';
import { ApiAnswer, TestPlatform, TestService } from '@doorstep/testing';
import { definitionOf } from './definition-of';
import { declaration, townsperson } from './townspeople';

const office = '620102';
const counsellor: Actor = { kind: 'staff', id: 'counsellor', role: 'counsellor', office };
const head: Actor = { kind: 'staff', id: 'head', role: 'centre-manager', office };
/** Somebody whose token says no more than the account and the role. */
const account = (id: string): Actor => ({ kind: 'person', id, role: 'job-seeker' });
const employerAccount = (id: string): Actor => ({ kind: 'employer', id, role: 'employer' });
const names = ['job-seekers', 'job-postings', 'matching', 'placements'];

describe('an account that was linked to a record', () => {
  const platform = new TestPlatform();
  const services = new Map<string, TestService>();
  const settled = async () => {
    for (const one of services.values()) await one.settled();
  };
  const at = (service: string, as: Actor) => (services.get(service) as TestService).as(as);
  const send = async (service: string, as: Actor, path: string, body: object = {}, status = 201) => {
    const answer = await at(service, as).post(`/api/${path}`, body).expect(status);
    await settled();
    return answer.body as never as { readonly id: string; readonly position: string };
  };
  const status = async (service: string, as: Actor, path: string): Promise<number> =>
    ((await at(service, as).get(`/api/${path}`)) as ApiAnswer).status;
  /** What an account is answered about a person in three services. */
  const reads = (as: Actor, personId: string) =>
    Promise.all([
      status('job-seekers', as, `people/${personId}`),
      status('matching', as, `people-recommendations?personId=${personId}`),
      placementsOf(as),
    ]);
  const placementsOf = async (as: Actor) => {
    const { body } = await at('placements', as).get('/api/placements').expect(200);
    return (body['items'] as never as { personId: string }[]).map(({ personId }) => personId);
  };
  const ownRecords = async (as: Actor) =>
    (await at('job-seekers', as).get('/api/people/own').expect(200)).body['items'] as unknown;
  const person = async (number: number, as: Actor = counsellor) =>
    (await send('job-seekers', as, 'people', { ...townsperson(number), residence: office })).id;
  const work = (personId: string) =>
    send('placements', counsellor, 'placements', {
      personId,
      kind: 'market',
      employerId: personId,
      startedOn: '2026-02-01',
    });
  const link = (personId: string, subject: string) =>
    send('job-seekers', counsellor, `people/${personId}/linked-subjects`, { subject, proof: 'identity-document' });
  const links = (service: string) =>
    (services.get(service) as TestService).service
      .get(Tables)
      .query<{ holder: string }>('select holder_id as holder from linked_accounts', []);

  beforeAll(async () => {
    for (const name of names) services.set(name, await platform.start(definitionOf(name)));
  }, 60_000);
  afterAll(() => platform.stop());

  it('is the person’s own everywhere, from the registration by themselves on', async () => {
    const [mine, theirs] = [account('subject-1'), account('subject-2')];
    const body = { ...townsperson(1), residence: office };
    const { body: answer } = await at('job-seekers', mine).post('/api/people', body).expect(201);
    const { id, position } = answer as never as { id: string; position: string };
    await at('job-seekers', mine).get(`/api/people/${id}?after=${position}`).expect(200);
    expect(await ownRecords(mine)).toEqual([{ personId: id, standing: true }]);
    expect(await ownRecords(theirs)).toEqual([]);
    await settled();
    await send('job-seekers', mine, `people/${id}/registrations`, { declaration });
    await work(id);
    expect(await reads(mine, id)).toEqual([200, 200, [id]]);
    expect(await reads(theirs, id)).toEqual([404, 404, []]);
    const again = await at('job-seekers', mine).post('/api/people', { ...townsperson(2), residence: office });
    expect([again.status, again.body['code']]).toEqual([409, 'already-registered']);
  });

  it('is nowhere in the clear', async () => {
    const tables = (services.get('job-seekers') as TestService).service.get(Tables);
    const stored = await tables.query('select data, meta from event_store.events', []);
    expect(stored).toHaveLength(3);
    expect(JSON.stringify(stored)).not.toContain('subject-1');
    for (const name of names) expect(JSON.stringify(await links(name))).not.toContain('subject-1');
  });

  it('may be linked at the centre, and be unlinked', async () => {
    const mine = account('subject-3');
    const id = await person(3);
    expect(await status('job-seekers', mine, `people/${id}`)).toBe(404);
    await link(id, 'subject-3');
    await work(id);
    expect(await reads(mine, id)).toEqual([200, 200, [id]]);
    const { position } = await send('job-seekers', mine, `people/${id}/linked-subjects/removals`, {}, 200);
    for (const [service, path] of [
      ['job-seekers', `people/${id}?after=${position}`],
      ['matching', `people-recommendations?personId=${id}&after=${position}`],
    ] as const)
      expect(await status(service, mine, path)).toBe(404);
    await link(await person(4), 'subject-3');
  });

  it('reaches the record that stands after a merge, and its own again after a split', async () => {
    const [kept, absorbed] = [await person(5), await person(6)];
    const mine = account('subject-6');
    await link(absorbed, 'subject-6');
    await work(kept);
    await work(absorbed);
    expect(await reads(mine, kept)).toEqual([404, 404, [absorbed]]);
    await send('job-seekers', head, `people/${absorbed}/merges`, { survivorId: kept });
    expect(await reads(mine, kept)).toEqual([200, 200, [kept, kept]]);
    expect(await ownRecords(mine)).toEqual([
      { personId: kept, standing: true },
      { personId: absorbed, standing: false },
    ]);
    expect(await status('job-seekers', mine, `people/${absorbed}`)).toBe(200);
    await send('job-seekers', mine, `people/${kept}/registrations`, { declaration });
    await send('job-seekers', head, `people/${absorbed}/splits`);
    expect(await reads(mine, kept)).toEqual([404, 404, [absorbed]]);
  });

  it('leads nowhere once the person is erased, in no service’s table', async () => {
    const mine = account('subject-7');
    const id = await person(7, mine);
    for (const name of names) expect(await links(name)).toContainEqual({ holder: id });
    await send('job-seekers', mine, `people/${id}/erasures`);
    expect(await status('job-seekers', mine, `people/${id}`)).toBe(404);
    for (const name of names) expect(await links(name)).not.toContainEqual({ holder: id });
    const tables = (services.get('placements') as TestService).service.get(Tables);
    await tables.query(`insert into linked_accounts values ('from a backup', $1, 1)`, [id]);
    await platform.start(definitionOf('placements'));
    expect(await links('placements')).not.toContainEqual({ holder: id });
  });

  it('is an employer’s own from its registration on, until it is unlinked', async () => {
    const [mine, theirs] = [employerAccount('subject-1'), employerAccount('subject-8')];
    const registration = { name: '兰州某餐饮有限公司', creditCode: '91620521MA0000001H', office };
    const { body } = await at('job-postings', mine).post('/api/employers', registration);
    expect(body).toMatchObject({ version: 2 });
    const employerId = String(body['id']);
    await settled();
    await at('job-postings', mine).get(`/api/employers/${employerId}`).expect(200);
    await at('job-postings', theirs).get(`/api/employers/${employerId}`).expect(404);
    const start = { personId: await person(9), kind: 'market', employerId, startedOn: '2026-02-01' };
    await at('placements', theirs).post('/api/placements', start).expect(403);
    await send('placements', mine, 'placements', start);
    expect(await placementsOf(mine)).toEqual([start.personId]);
    await send('job-postings', counsellor, `employers/${employerId}/linked-accounts/removals`, {}, 200);
    await send('job-postings', counsellor, `employers/${employerId}/linked-accounts`, { subject: 'subject-8' });
    await at('job-postings', theirs).get(`/api/employers/${employerId}`).expect(200);
  });
});
