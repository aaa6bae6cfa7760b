import { Actor } from '@doorstep/event-sourcing';
import { counsellor, givenApi } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';

const person = { name: '王秀英', identityNumber: '11010519491231002X', residence: '620102001' };
const profile = {
  occupationsWanted: ['5120'],
  occupationsHeld: [{ occupation: '9112', months: 18 }],
  skills: [{ skill: 'noodles', level: 'advanced' }],
  education: 'lower-secondary',
  certificates: [],
  workHistory: [{ occupation: '9112', from: '2020-01', to: '2021-07', description: '在兰州市一家面馆打扫' }],
  wageFloorFen: 250_000,
  contractKinds: ['part-time'],
  shifts: ['day'],
  accommodationNeeds: ['seated-work'],
  acceptsDormitory: false,
};

describe('a profile over HTTP', () => {
  const api = givenApi(jobSeekers);
  let path: string;
  let own: Actor;
  beforeAll(async () => {
    const { body } = await api.as(counsellor).post('/api/people', person).expect(201);
    path = `/api/people/${body['id']}/profile`;
    own = { kind: 'person', id: 'account-1', role: 'job-seeker', personId: body['id'] };
  });

  it('is stated by the person as a whole; their own words are sealed', async () => {
    const answer = await api.as(own).put(path, profile).expect(200);
    expect(answer.headers['etag']).toBe('"1"');
    const event = (await api.events()).at(-1);
    expect(event).toMatchObject({
      type: 'profile-stated',
      data: { occupationsWanted: ['5120'], wageFloorFen: 250_000, commuteLimitKm: null, acceptsDormitory: false },
    });
    expect(JSON.stringify(event)).not.toContain('面馆');
    expect(event?.meta.actor.id).toBe(own.personId);
  });

  it('says what the person can and wants beyond that, if they say it', async () => {
    const more = {
      certificates: ['cook-5'],
      certificatesHeld: [{ certificate: 'driver-c1', validUntil: '2029-05-01' }, { certificate: 'cook-5' }],
      occupationsHeld: [{ occupation: '9112', months: 18, endedOn: '2021-07-01' }],
      healthLimits: ['no-night-work', 'no-night-work'],
      hoursWished: { min: 20, max: 40 },
      stabilityWished: 'stable',
      settingWished: 'near-home',
    };
    const stated = async () => (await api.events()).at(-1)?.data;
    await api
      .as(own)
      .put(path, { ...profile, ...more })
      .expect(200);
    expect(await stated()).toMatchObject({
      ...more,
      certificates: ['cook-5', 'driver-c1'],
      certificatesHeld: [
        { certificate: 'driver-c1', validUntil: '2029-05-01' },
        { certificate: 'cook-5', validUntil: null },
      ],
      healthLimits: ['no-night-work'],
    });
    const nothing = { healthLimits: null, hoursWished: null, stabilityWished: null, settingWished: null };
    await api
      .as(own)
      .put(path, { ...profile, ...nothing })
      .expect(200);
    expect(await stated()).toMatchObject({ ...nothing, healthLimits: [] });
  });

  it('is not overwritten by somebody who saw an older version', async () => {
    const { headers } = await api.as(own).put(path, profile).expect(200);
    const seen = { 'if-match': String(headers['etag']) };
    await api.as(counsellor).put(path, profile, seen).expect(200);
    await api.as(own).put(path, profile, seen).expect(412);
  });

  it.each([
    [{ education: 'guru' }, 'education'],
    [{ occupationsWanted: ['5120', '9999'] }, 'occupationsWanted[1]'],
    [{ occupationsHeld: [{ occupation: 'esco:1', months: 3 }] }, 'occupationsHeld[0].occupation'],
    [{ shifts: ['day', 'dawn'] }, 'shifts[1]'],
    [{ contractKinds: ['eternal'] }, 'contractKinds[0]'],
    [{ skills: [{ skill: 'noodles', level: 'legendary' }] }, 'skills[0].level'],
    [{ workHistory: [{ occupation: '9112', from: '2021-01', to: '2021-01' }] }, 'workHistory[0].to'],
    [{ wageFloorFen: 12.5 }, 'wageFloorFen'],
    [{ occupationsHeld: [{ occupation: '9112', months: 3, endedOn: '2126-01-01' }] }, 'occupationsHeld[0].endedOn'],
    [{ certificatesHeld: [{ certificate: 'cook-5', validUntil: '2026-02-30' }] }, 'certificatesHeld[0].validUntil'],
    [{ healthLimits: ['no-dust', 'asthma'] }, 'healthLimits[1]'],
    [{ hoursWished: { min: 40, max: 20 } }, 'hoursWished.max'],
    [{ hoursWished: { min: 0, max: 40 } }, 'hoursWished.min'],
    [{ stabilityWished: 'sometimes' }, 'stabilityWished'],
    [{ settingWished: 'nowhere' }, 'settingWished'],
  ])('says which field of %j is not valid', async (change, field) => {
    const answer = await api
      .as(own)
      .put(path, { ...profile, ...change })
      .expect(422);
    expect(answer.body).toMatchObject({ errors: [{ field }] });
  });

  it('is closed to strangers', async () => {
    await api
      .as({ ...own, personId: 'another' })
      .put(path, profile)
      .expect(403);
    await api.as({ kind: 'employer', id: 'e', role: 'employer', employerId: 'e1' }).put(path, profile).expect(403);
  });
});
