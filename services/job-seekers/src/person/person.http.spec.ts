import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';
import { checkCharacterOf } from './identity-number';

const seeker: Actor = { kind: 'person', id: 'account-1', role: 'job-seeker' };
const head: Actor = { kind: 'staff', id: 'head-1', role: 'centre-manager', office: '620102' };
const stranger: Actor = { kind: 'staff', id: 'counsellor-2', role: 'counsellor', office: '620103' };
const auditor: Actor = { kind: 'staff', id: 'auditor-1', role: 'auditor' };

let order = 0;
const newNumber = (): string => {
  order += 1;
  const first17 = `62010219900515${String(order).padStart(3, '0')}`;
  return first17 + checkCharacterOf(first17);
};
const newPerson = (more: object = {}) => ({
  name: '王秀英',
  identityNumber: newNumber(),
  phone: '13893100000',
  residence: '620102001',
  ...more,
});

describe('people over HTTP', () => {
  const api = givenApi(jobSeekers);
  const register = async (body: object = newPerson()): Promise<string> =>
    (await api.as(counsellor).post('/api/people', body).expect(201)).body['id'] as never;
  const last = async () => (await api.events()).at(-1);

  it('registers somebody; nothing that identifies them is stored in plain text', async () => {
    const body = newPerson({ address: '酒泉路 1 号' });
    const answer = await api.as(counsellor).post('/api/people', body).expect(201);
    expect(answer.headers['etag']).toBe('"1"');
    expect(answer.headers['doorstep-position']).toMatch(/^job-seekers:\d+$/);
    const event = await last();
    expect(event).toMatchObject({
      type: 'person-registered',
      streamId: `person-${answer.body['id']}`,
      data: { office: '620102', residence: '620102001', birthMonth: '1990-05', channel: 'assisted' },
    });
    const stored = JSON.stringify(event);
    for (const plain of [body.name, body.identityNumber, body.phone, '酒泉路']) expect(stored).not.toContain(plain);
  });

  it('refuses an identity number that is taken, also by somebody who registers themselves', async () => {
    const body = newPerson();
    await register(body);
    const answer = await api.as(counsellor).post('/api/people', body).expect(409);
    expect(answer.body).toMatchObject({
      code: 'identity-number-taken',
      title: 'A person with this identity number is registered already',
    });
    await api.as(seeker).post('/api/people', body).expect(409);
  });

  it.each([
    ['6201021990051500', 'identity-number-format'],
    ['620102199005150010', 'identity-number-check-character'],
  ])('says what is wrong with identity number %s', async (identityNumber, code) => {
    const answer = await api.as(counsellor).post('/api/people', newPerson({ identityNumber })).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'identityNumber', code }] });
    expect(JSON.stringify(answer.body)).not.toContain(identityNumber);
  });

  it('refuses divisions that do not exist, and unknown fields', async () => {
    const answer = await api
      .as(counsellor)
      .post('/api/people', newPerson({ residence: '620199' }))
      .expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'residence', code: 'unknown-code' }] });
    await api
      .as(counsellor)
      .post('/api/people', newPerson({ sex: 'female' }))
      .expect(422);
  });

  it('gives the stored answer when a registration is repeated under its key', async () => {
    const body = newPerson();
    const key = { 'idempotency-key': 'registration-1' };
    const first = await api.as(counsellor).post('/api/people', body, key).expect(201);
    const again = await api.as(counsellor).post('/api/people', body, key).expect(201);
    expect(again.body).toEqual(first.body);
    await api.as(counsellor).post('/api/people', newPerson(), key).expect(422);
  });

  it('links the account of people who register themselves: once', async () => {
    const personId = '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0001';
    const own: Actor = { ...seeker, id: 'account-2', personId };
    const answer = await api.as(own).post('/api/people', newPerson()).expect(201);
    expect(answer.body).toMatchObject({ id: personId, version: 2 });
    expect(await last()).toMatchObject({ type: 'subject-linked', data: { proof: 'self-registration' } });
    const other = { ...own, personId: '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0002' };
    const refused = await api.as(other).post('/api/people', newPerson()).expect(409);
    expect(refused.body).toMatchObject({ code: 'oidc-subject-taken' });
  });

  it('lets an account be linked by staff, and be freed again', async () => {
    const [first, second] = [await register(), await register()];
    const link = { subject: 'account-3', proof: 'identity-document' };
    await api.as(counsellor).post(`/api/people/${first}/linked-subjects`, link).expect(201);
    const taken = await api.as(counsellor).post(`/api/people/${second}/linked-subjects`, link).expect(409);
    expect(taken.body).toMatchObject({ code: 'oidc-subject-taken' });
    await api.as(counsellor).post(`/api/people/${first}/linked-subjects/removals`).expect(200);
    await api.as(counsellor).post(`/api/people/${second}/linked-subjects`, link).expect(201);
  });

  it('moves the claim when an identity number is corrected', async () => {
    const [wrong, right] = [newNumber(), newNumber()];
    const personId = await register(newPerson({ identityNumber: wrong }));
    await api.as(counsellor).post(`/api/people/${personId}/corrections`, { identityNumber: right }).expect(200);
    await api
      .as(counsellor)
      .post('/api/people', newPerson({ identityNumber: right }))
      .expect(409);
    await register(newPerson({ identityNumber: wrong }));
    expect((await api.events()).filter(({ type }) => type === 'person-corrected')).toMatchObject([
      { data: { personId, birthMonth: '1990-05' } },
    ]);
  });

  it('refuses to move an identity number onto another person, and keeps the old claim', async () => {
    const [mine, theirs] = [newNumber(), newNumber()];
    const personId = await register(newPerson({ identityNumber: mine }));
    await register(newPerson({ identityNumber: theirs }));
    await api.as(counsellor).post(`/api/people/${personId}/corrections`, { identityNumber: theirs }).expect(409);
    await api
      .as(counsellor)
      .post('/api/people', newPerson({ identityNumber: mine }))
      .expect(409);
  });

  it('removes what is corrected to null', async () => {
    const personId = await register();
    await api.as(counsellor).post(`/api/people/${personId}/corrections`, { phone: null }).expect(200);
    expect(await last()).toMatchObject({ type: 'person-corrected', data: { identity: { phone: null } } });
  });

  it('finds somebody by identity number, for those who may see them', async () => {
    const identityNumber = newNumber();
    const personId = await register(newPerson({ identityNumber }));
    const found = await api.as(counsellor).post('/api/people/lookups', { identityNumber }).expect(200);
    expect(found.body).toEqual({ personId, survivorId: null });
    expect(api.accessLog.reads.at(-1)).toMatchObject({ actor: counsellor, personIds: [personId], purpose: 'look-up' });
    await api.as(stranger).post('/api/people/lookups', { identityNumber }).expect(404);
    await api.as(counsellor).post('/api/people/lookups', { identityNumber: newNumber() }).expect(404);
    await api.as(seeker).post('/api/people/lookups', { identityNumber }).expect(403);
  });

  it('obeys the version a caller saw', async () => {
    const personId = await register();
    const correct = (version: string) =>
      api.as(counsellor).post(`/api/people/${personId}/corrections`, { phone: null }, { 'if-match': version });
    await correct('"7"').expect(412);
    await correct('"1"').expect(200);
  });

  it('is closed to other offices, employers and auditors', async () => {
    const personId = await register();
    const transfer = { office: '620103' };
    await api.as(stranger).post(`/api/people/${personId}/transfers`, transfer).expect(403);
    await api.as(auditor).post(`/api/people/${personId}/transfers`, transfer).expect(403);
    await api.as({ kind: 'employer', id: 'e', role: 'employer' }).post('/api/people', newPerson()).expect(403);
    await api.as(counsellor).post(`/api/people/${personId}/transfers`, transfer).expect(200);
    await api.as(counsellor).post(`/api/people/${personId}/transfers`, { office: '620102' }).expect(403);
    await api.as(stranger).post(`/api/people/${personId}/transfers`, { office: '620102' }).expect(200);
  });

  describe('merging', () => {
    it('links both records, and sends every further command to the survivor', async () => {
      const [absorbed, survivor] = [await register(), await register()];
      await api.as(counsellor).post(`/api/people/${absorbed}/merges`, { survivorId: survivor }).expect(403);
      await api.as(head).post(`/api/people/${absorbed}/merges`, { survivorId: survivor }).expect(201);
      expect((await api.events()).slice(-2)).toMatchObject([
        { type: 'persons-merged', streamId: `person-${absorbed}` },
        { type: 'merge-received', streamId: `person-${survivor}` },
      ]);
      const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
      const refused = await api
        .as(counsellor)
        .post(`/api/people/${absorbed}/registrations`, { declaration })
        .expect(409);
      expect(refused.body).toMatchObject({ code: 'merged-into-other' });
      expect(refused.body['title']).toContain(survivor);
    });

    it('waits until the record’s registration is closed', async () => {
      const [absorbed, survivor] = [await register(), await register()];
      const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
      await api.as(counsellor).post(`/api/people/${absorbed}/registrations`, { declaration }).expect(201);
      const refused = await api.as(head).post(`/api/people/${absorbed}/merges`, { survivorId: survivor }).expect(409);
      expect(refused.body).toMatchObject({ code: 'still-registered' });
    });

    it('needs two different, living records', async () => {
      const absorbed = await register();
      const nobody = '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009';
      const merge = (survivorId: string) => api.as(head).post(`/api/people/${absorbed}/merges`, { survivorId });
      const itself = await merge(absorbed).expect(422);
      expect(itself.body['errors']).toMatchObject([{ field: 'survivorId', code: 'same-record' }]);
      expect((await merge(nobody).expect(404)).body).toMatchObject({ code: 'person-unknown' });
    });

    it('can be taken back', async () => {
      const [absorbed, survivor] = [await register(), await register()];
      await api.as(head).post(`/api/people/${absorbed}/merges`, { survivorId: survivor }).expect(201);
      const assignments = [{ category: 'membership', factId: 'fact-1', personId: absorbed }];
      await api.as(head).post(`/api/people/${absorbed}/splits`, { assignments }).expect(201);
      expect((await api.events()).slice(-3)).toMatchObject([
        { type: 'fact-assigned', data: { factId: 'fact-1', personId: absorbed } },
        { type: 'persons-split' },
        { type: 'split-received', streamId: `person-${survivor}` },
      ]);
      await api.as(counsellor).post(`/api/people/${absorbed}/corrections`, { phone: null }).expect(200);
      expect((await api.as(head).post(`/api/people/${absorbed}/splits`, {}).expect(409)).body).toMatchObject({
        code: 'not-merged',
      });
    });
  });

  describe('erasing', () => {
    it('destroys the key, frees the identity number, and ends all work on the record', async () => {
      const identityNumber = newNumber();
      const personId = await register(newPerson({ identityNumber }));
      const registered = await last();
      const answer = await api.as(head).post(`/api/people/${personId}/erasures`).expect(201);
      expect(answer.body).toMatchObject({ id: personId, outcome: 'accepted', rules: [] });
      const { identity } = registered?.data as { identity: { name: never; identityNumber: never } };
      expect(await api.keys.open(identity.name)).toBeNull();
      expect(await api.keys.open(identity.identityNumber)).toBeNull();
      await api.as(counsellor).post(`/api/people/${personId}/corrections`, { residence: '620102002' }).expect(404);
      await register(newPerson({ identityNumber }));
      await api.as(head).post(`/api/people/${personId}/erasures`).expect(201);
    });

    it('does not take back what was answered before: a correction repeated under its key gets its first answer', async () => {
      const personId = await register();
      const correct = (key: string) =>
        api
          .as(counsellor)
          .post(`/api/people/${personId}/corrections`, { phone: '13893100001' }, { 'idempotency-key': key });
      const first = await correct('correction-1').expect(200);
      await api.as(head).post(`/api/people/${personId}/erasures`).expect(201);
      expect((await correct('correction-1').expect(200)).body).toEqual(first.body);
      await correct('correction-2').expect(404);
    });

    it('is refused with the rule and its words while the law asks for the record to be kept', async () => {
      const identityNumber = newNumber();
      const personId = await register(newPerson({ identityNumber }));
      const hold = { ground: 'service-ledger', until: '2026-06-01' };
      await api.as(head).post(`/api/people/${personId}/holds`, hold).expect(201);
      const { holdId } = (await last())?.data as { holdId: string };
      const refused = await api.as(head).post(`/api/people/${personId}/erasures`).expect(201);
      expect(refused.body).toMatchObject({
        outcome: 'refused',
        rules: [{ rule: 'erasure-retention-hold', version: 1 }],
      });
      expect(JSON.stringify(refused.body['rules'])).toContain('2026-06-01');
      await api.as(counsellor).post('/api/people', newPerson({ identityNumber })).expect(409);
      await api.as(head).post(`/api/people/${personId}/holds/${holdId}/releases`).expect(200);
      const accepted = await api.as(head).post(`/api/people/${personId}/erasures`).expect(201);
      expect(accepted.body).toMatchObject({ outcome: 'accepted' });
    });

    it('reaches the records merged into the erased one', async () => {
      const [absorbed, survivor] = [await register(), await register()];
      await api.as(head).post(`/api/people/${absorbed}/merges`, { survivorId: survivor }).expect(201);
      await api.as(head).post(`/api/people/${survivor}/erasures`).expect(201);
      const erased = (await api.events()).filter(({ type }) => type === 'person-erased').slice(-2);
      expect(erased.map(({ streamId }) => streamId)).toEqual([`person-${survivor}`, `person-${absorbed}`]);
    });

    it('is for the person, the head of their centre and the administrator to ask for', async () => {
      const personId = await register();
      await api.as(counsellor).post(`/api/people/${personId}/erasures`).expect(403);
      await api
        .as({ ...seeker, personId: 'another' })
        .post(`/api/people/${personId}/erasures`)
        .expect(403);
      await api
        .as({ ...seeker, personId })
        .post(`/api/people/${personId}/erasures`)
        .expect(201);
    });
  });
});
