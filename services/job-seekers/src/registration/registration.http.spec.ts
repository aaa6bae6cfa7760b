import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi, usualGiven } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';
import { checkCharacterOf } from '../person/identity-number';

const stranger: Actor = { kind: 'staff', id: 'counsellor-2', role: 'counsellor', office: '620103' };
const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };
const dayMs = 86_400_000;

let order = 0;

function givenRegistrations() {
  const api = givenApi(jobSeekers);
  const register = async (born = '19900515'): Promise<string> => {
    order += 1;
    const first17 = `620102${born}${String(order).padStart(3, '0')}`;
    const identityNumber = first17 + checkCharacterOf(first17);
    const body = { name: '王秀英', identityNumber, residence: '620102001' };
    return (await api.as(counsellor).post('/api/people', body).expect(201)).body['id'] as never;
  };
  const open = async (personId: string): Promise<string> => {
    await api.as(counsellor).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    return ((await api.events()).at(-1)?.data as { registrationId: string }).registrationId;
  };
  return { api, register, open, last: async () => (await api.events()).at(-1) };
}

describe('registrations over HTTP', () => {
  const { api, register, open, last } = givenRegistrations();

  it('opens with the parameters in force at the person’s office', async () => {
    const personId = await register();
    const answer = await api.as(counsellor).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    expect(answer.body).toMatchObject({ id: personId, version: 1, outcome: 'accepted', rules: [] });
    expect(await last()).toMatchObject({
      type: 'registration-opened',
      streamId: `registration-${personId}`,
      data: {
        openedOn: '2026-03-02',
        nextDueOn: '2026-03-16',
        lapsesOn: '2026-03-23',
        parameters: [
          { name: 'confirmation-interval-days', value: 14, version: 1 },
          { name: 'confirmation-grace-days', value: 7, version: 1 },
          { name: 'minimum-working-age-years', value: 16, version: 1 },
        ],
      },
    });
  });

  it('tells a person who cannot be registered by which rule', async () => {
    const personId = await register('20110101');
    const declared = { ...declaration, withoutWork: false };
    const answer = await api
      .as(counsellor)
      .post(`/api/people/${personId}/registrations`, { declaration: declared })
      .expect(201);
    expect(answer.body).toMatchObject({
      outcome: 'refused',
      rules: [
        { rule: 'opening-below-working-age', version: 1 },
        { rule: 'opening-has-work', text: 'Only people without work can be registered as unemployed' },
      ],
    });
  });

  it('needs somebody to register, and a declaration', async () => {
    const nobody = '5f1c1a60-8a5e-4f0e-9d5e-0a5a7a3f0009';
    await api.as(counsellor).post(`/api/people/${nobody}/registrations`, { declaration }).expect(404);
    const personId = await register();
    const answer = await api.as(counsellor).post(`/api/people/${personId}/registrations`, {}).expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field: 'declaration' }] });
  });

  it('is for the person and their office', async () => {
    const personId = await register();
    const own: Actor = { kind: 'person', id: 'account-1', role: 'job-seeker', personId };
    await api.as(stranger).post(`/api/people/${personId}/registrations`, { declaration }).expect(403);
    await api
      .as({ ...own, personId: 'another' })
      .post(`/api/people/${personId}/registrations`, { declaration })
      .expect(403);
    const early = { declaration, openedOn: '2026-02-01' };
    const refused = await api.as(own).post(`/api/people/${personId}/registrations`, early).expect(409);
    expect(refused.body).toMatchObject({ code: 'backdating-needs-staff' });
    await api.as(own).post(`/api/people/${personId}/registrations`, { declaration }).expect(201);
    await api.as(own).post(`/api/people/${personId}/registrations/closings`, { reason: 'withdrew' }).expect(200);
  });

  it('closes for a reason the code list knows', async () => {
    const personId = await register();
    await open(personId);
    const close = (reason: string) =>
      api.as(counsellor).post(`/api/people/${personId}/registrations/closings`, { reason });
    expect((await close('bored').expect(422)).body).toMatchObject({ errors: [{ field: 'reason' }] });
    await close('retired').expect(200);
    expect((await close('retired').expect(409)).body).toMatchObject({ code: 'not-registered' });
  });

  it('is corrected as a whole, and withdrawn', async () => {
    const personId = await register();
    const registrationId = await open(personId);
    const spell = `/api/people/${personId}/registrations/${registrationId}`;
    const whole = { openedOn: '2026-02-01', closedOn: '2026-02-20', closingReason: 'moved-away' };
    await api.as(counsellor).post(`${spell}/corrections`, whole).expect(200);
    expect(await last()).toMatchObject({ type: 'registration-corrected', data: { ...whole, window: null } });
    for (const [field, wrong] of [
      ['closingReason', { closingReason: undefined }],
      ['closedOn', { closedOn: undefined }],
      ['closedOn', { closedOn: '2026-01-31' }],
    ] as const) {
      const refused = await api
        .as(counsellor)
        .post(`${spell}/corrections`, { ...whole, ...wrong })
        .expect(422);
      expect(refused.body).toMatchObject({ errors: [{ field }] });
    }
    await api.as(counsellor).post(`${spell}/corrections`, { openedOn: '2026-02-01' }).expect(200);
    expect(await last()).toMatchObject({ data: { closedOn: null, window: { nextDueOn: '2026-03-16' } } });
    await api.as(counsellor).post(`${spell}/voidings`).expect(200);
    expect(await last()).toMatchObject({ type: 'registration-voided' });
    expect((await api.as(counsellor).post(`${spell}/voidings`).expect(404)).body).toMatchObject({
      code: 'registration-unknown',
    });
  });
});

describe('registrations over HTTP, as time passes', () => {
  const { api, register, open, last } = givenRegistrations();

  it('are confirmed in grace and not after it', async () => {
    const personId = await register();
    const own: Actor = { kind: 'person', id: 'account-1', role: 'job-seeker', personId };
    await open(personId);
    api.clock.advanceTo(usualGiven.now + 14 * dayMs);
    await api.as(own).post(`/api/people/${personId}/registrations/confirmations`).expect(200);
    expect(await last()).toMatchObject({ data: { confirmedOn: '2026-03-16', nextDueOn: '2026-03-30' } });
    api.clock.advanceTo(usualGiven.now + 35 * dayMs);
    const late = await api.as(own).post(`/api/people/${personId}/registrations/confirmations`).expect(409);
    expect(late.body).toMatchObject({ code: 'confirmation-too-late' });
    expect(late.body['title']).toContain('2026-04-06');
  });
});
