import { counsellor, givenApi } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';
import { checkCharacterOf } from '../person/identity-number';

let order = 0;

describe('households over HTTP', () => {
  const api = givenApi(jobSeekers);
  const register = async (): Promise<string> => {
    order += 1;
    const first17 = `62010219900515${String(order).padStart(3, '0')}`;
    const body = { name: '王秀英', identityNumber: first17 + checkCharacterOf(first17), residence: '620102001' };
    return (await api.as(counsellor).post('/api/people', body).expect(201)).body['id'] as never;
  };
  const form = (...members: readonly object[]) =>
    api.as(counsellor).post('/api/households', { office: '620102', members });

  it('hold a person in one household at a time', async () => {
    const [wang, li] = [await register(), await register()];
    const first = (await form({ personId: wang, role: 'head', joinedOn: '2020-01-01' }).expect(201)).body['id'];
    const taken = await form({ personId: li, role: 'head' }, { personId: wang, role: 'spouse' }).expect(409);
    expect(taken.body).toMatchObject({ code: 'household-member-taken' });
    const second = (await form({ personId: li, role: 'head' }).expect(201)).body['id'];
    const join = { personId: wang, role: 'spouse' };
    await api.as(counsellor).post(`/api/households/${second}/members`, join).expect(409);
    await api.as(counsellor).post(`/api/households/${first}/members/${wang}/leavings`, {}).expect(200);
    await api.as(counsellor).post(`/api/households/${second}/members`, join).expect(201);
  });

  it('let a person move from one to another at once', async () => {
    const [wang, li, zhao] = [await register(), await register(), await register()];
    const head = { personId: wang, role: 'head', joinedOn: '2020-01-01' };
    const child = { personId: zhao, role: 'child', joinedOn: '2020-01-01' };
    const from = (await form(head, child).expect(201)).body['id'];
    const to = (await form({ personId: li, role: 'head' }).expect(201)).body['id'];
    const move = { personId: wang, role: 'spouse', joinedOn: '2026-03-01', fromHouseholdId: from };
    await api.as(counsellor).post(`/api/households/${to}/members`, move).expect(201);
    expect((await api.events()).slice(-2)).toMatchObject([
      { type: 'member-joined', data: { householdId: to, personId: wang, joinedOn: '2026-03-01' } },
      { type: 'member-left', data: { householdId: from, personId: wang, leftOn: '2026-03-01' } },
    ]);
    const stays = await form({ personId: zhao, role: 'head' }).expect(409);
    expect(stays.body).toMatchObject({ code: 'household-member-taken' });
  });

  it('are made of people who are registered', async () => {
    const nobody = '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009';
    const answer = await form({ personId: await register(), role: 'head' }, { personId: nobody, role: 'child' });
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'members[1].personId' }] } });
  });

  it('are corrected and transferred by the office that is responsible', async () => {
    const wang = await register();
    const id = (await form({ personId: wang, role: 'head' }).expect(201)).body['id'];
    const whole = { role: 'head', joinedOn: '2025-12-01' };
    await api.as(counsellor).post(`/api/households/${id}/members/${wang}/corrections`, whole).expect(200);
    const other = { ...counsellor, office: '620103' };
    await api.as(other).post(`/api/households/${id}/transfers`, { office: '620103' }).expect(403);
    await api.as(counsellor).post(`/api/households/${id}/transfers`, { office: '620103' }).expect(200);
    await api.as(counsellor).post(`/api/households/${id}/members/${wang}/leavings`, {}).expect(403);
    await api.as(other).post(`/api/households/${id}/members/${wang}/leavings`, {}).expect(200);
  });
});
