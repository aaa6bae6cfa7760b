import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';

const person = { name: '王秀英', identityNumber: '11010519491231002X', residence: '620102001' };
const membership = {
  group: 'veteran',
  from: '2025-01-01',
  evidence: { kind: 'certificate', reference: '退役证 0017' },
};

describe('group memberships over HTTP', () => {
  const api = givenApi(jobSeekers);
  let people: string;
  beforeAll(async () => {
    const { body } = await api.as(counsellor).post('/api/people', person).expect(201);
    people = `/api/people/${body['id']}`;
  });
  const last = async () => (await api.events()).at(-1);

  it('are stated, corrected as a whole and withdrawn; the reference of the evidence is sealed', async () => {
    await api.as(counsellor).post(`${people}/memberships`, membership).expect(201);
    const stated = await last();
    expect(stated).toMatchObject({ type: 'membership-stated', data: { group: 'veteran', to: null } });
    expect(JSON.stringify(stated)).not.toContain('退役证');
    const { factId, evidence } = stated?.data as { factId: string; evidence: { reference: never } };
    expect(await api.keys.open(evidence.reference)).toBe('退役证 0017');

    const whole = { group: 'disabled', from: '2025-02-01', to: '2026-02-01', evidence: { kind: 'declaration' } };
    await api.as(counsellor).post(`${people}/memberships/${factId}/corrections`, whole).expect(200);
    expect(await last()).toMatchObject({
      type: 'membership-corrected',
      data: { ...whole, factId, evidence: { kind: 'declaration', reference: null } },
    });
    await api.as(counsellor).post(`${people}/memberships/${factId}/voidings`).expect(200);
    await api.as(counsellor).post(`${people}/memberships/${factId}/voidings`).expect(404);
  });

  it('need a group and a kind of evidence that exist, and a person', async () => {
    const field = async (body: object) =>
      (await api.as(counsellor).post(`${people}/memberships`, body).expect(422)).body['errors'];
    expect(await field({ ...membership, group: 'rich' })).toMatchObject([{ field: 'group', code: 'unknown-code' }]);
    expect(await field({ ...membership, to: membership.from })).toMatchObject([
      { field: 'to', code: 'interval-empty', message: 'The end must lie after the beginning' },
    ]);
    expect(await field({ ...membership, evidence: { kind: 'hearsay' } })).toMatchObject([{ field: 'evidence.kind' }]);
    const nobody = '/api/people/5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009';
    await api.as(counsellor).post(`${nobody}/memberships`, membership).expect(404);
  });

  it('are stated by staff of the person’s office only', async () => {
    const own: Actor = { kind: 'person', id: 'a', role: 'job-seeker', personId: people.split('/').pop() as string };
    await api.as(own).post(`${people}/memberships`, membership).expect(403);
    await api
      .as({ ...counsellor, office: '620103' })
      .post(`${people}/memberships`, membership)
      .expect(403);
  });
});
