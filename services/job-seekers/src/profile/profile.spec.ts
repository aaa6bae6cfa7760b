import { replay, Sealed } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import { AddCertificate, RemoveCertificate, StateProfile } from './profile.commands';
import { profile } from './profile.decider';
import { Award, ProfileEvent } from './profile.events';
import { publishedProfile } from './profile.published';

const description = 'sealed.p1.words' as Sealed;
const whole = {
  personId: 'p1',
  occupationsWanted: ['7212'],
  occupationsHeld: [{ occupation: '7212', months: 30 }],
  skills: [
    { skill: 'welding', level: 'basic' },
    { skill: 'driving', level: 'expert' },
  ],
  education: 'lower-secondary',
  certificates: ['driver-c1'],
  workHistory: [{ occupation: '7212', from: '2022-01', to: '2024-07', description }],
  wageFloorFen: 300_000,
  commuteLimitKm: 10,
  contractKinds: [],
  shifts: ['day'],
  accommodationNeeds: ['seated-work'],
  acceptsDormitory: false,
  certificatesHeld: [],
  healthLimits: ['no-night-work'],
  hoursWished: { min: 20, max: 40 },
  stabilityWished: 'stable',
  settingWished: 'near-home',
} as const;
const stated: ProfileEvent = { type: 'profile-stated', data: whole };
const award: Award & { personId: string } = {
  personId: 'p1',
  certificateId: 'c1',
  certificate: 'welder-5',
  skills: [
    { skill: 'welding', level: 'advanced' },
    { skill: 'driving', level: 'basic' },
  ],
  awardedOn: '2026-02-01',
};
const added: ProfileEvent = { type: 'certificate-added', data: award };
const published = (...events: readonly ProfileEvent[]) =>
  publishedProfile(recorded(events[events.length - 1] as ProfileEvent), replay(profile, events));

describe('profile', () => {
  it('is stated as a whole', () => {
    given(profile, [added]).when(new StateProfile(whole)).then([stated]);
  });

  it('gains an awarded certificate once', () => {
    given(profile, [stated]).when(new AddCertificate(award)).then([added]);
    given(profile, [stated, added]).when(new AddCertificate(award)).thenNothing();
  });

  it('loses a certificate that is another person’s', () => {
    const removed: ProfileEvent = { type: 'certificate-removed', data: { personId: 'p1', certificateId: 'c1' } };
    const remove = new RemoveCertificate(removed.data);
    given(profile, [stated, added]).when(remove).then([removed]);
    given(profile, [stated]).when(remove).thenNothing();
    given(profile, [stated, added, removed]).when(remove).thenNothing();
    expect(published(stated, added, removed)).toMatchObject([{ data: { certificates: ['driver-c1'] } }]);
  });

  it('publishes what matching needs, without the words of the person', () => {
    const { workHistory, ...rest } = whole;
    const facts = {
      ...rest,
      occupationsHeld: [{ occupation: '7212', months: 30, endedOn: '2024-07-01' }],
      skills: whole.skills.map((skill) => ({ ...skill, verified: false })),
      certificatesHeld: [{ certificate: 'driver-c1', validUntil: null, verified: false }],
    };
    expect(published(stated)).toEqual([{ type: 'job-seekers.profile-stated.v1', data: facts }]);
    expect(JSON.stringify(published(stated))).not.toContain(workHistory[0].description);
  });

  it('publishes awards with what is stated; the higher level of a skill counts, and a restatement drops no award', () => {
    const data = {
      skills: [
        { skill: 'welding', level: 'advanced', verified: true },
        { skill: 'driving', level: 'expert', verified: false },
      ],
      certificates: ['driver-c1', 'welder-5'],
      certificatesHeld: [
        { certificate: 'driver-c1', validUntil: null, verified: false },
        { certificate: 'welder-5', validUntil: null, verified: true },
      ],
    };
    expect(published(stated, added)).toMatchObject([{ data }]);
    expect(published(added, stated)).toMatchObject([{ data }]);
    expect(published(added)).toEqual([]);
  });

  it.each([
    ['an undated claim', undefined, '2027-01-01', { validUntil: '2027-01-01', verified: true }],
    ['a claim that ends earlier', '2026-06-01', '2027-01-01', { validUntil: '2027-01-01', verified: true }],
    ['a claim that ends on the same day', '2027-01-01', '2027-01-01', { validUntil: '2027-01-01', verified: true }],
    ['a claim that ends later', '2028-01-01', '2027-01-01', { validUntil: '2028-01-01', verified: false }],
    ['a claim beside an award without end', '2028-01-01', null, { validUntil: null, verified: true }],
  ])('publishes a certificate once, with the longer validity: %s', (_, claimedUntil, awardedUntil, expected) => {
    const certificatesHeld = claimedUntil === undefined ? [] : [{ certificate: 'welder-5', validUntil: claimedUntil }];
    const claim: ProfileEvent = {
      type: 'profile-stated',
      data: { ...whole, certificates: ['welder-5'], certificatesHeld },
    };
    const dated: ProfileEvent = { type: 'certificate-added', data: { ...award, validUntil: awardedUntil } };
    expect(published(claim, dated)).toMatchObject([
      { data: { certificates: ['welder-5'], certificatesHeld: [{ certificate: 'welder-5', ...expected }] } },
    ]);
  });

  it('publishes the day on which work ended, as stated or else as the work history tells it', () => {
    const held = (endedOn: string | null, ...history: readonly (readonly [string, string | null])[]) => {
      const data = {
        ...whole,
        occupationsHeld: [{ occupation: '7212', months: 30, endedOn }],
        workHistory: history.map(([from, to]) => ({ occupation: '7212', from, to, description: null })),
      };
      return published({ type: 'profile-stated', data })[0]?.data;
    };
    const ended = (endedOn: string | null) => ({ occupationsHeld: [{ endedOn }] });
    expect(held(null)).toMatchObject(ended(null));
    expect(held(null, ['2020-01', '2024-07'], ['2018-01', '2019-01'])).toMatchObject(ended('2024-07-01'));
    expect(held(null, ['2020-01', '2024-07'], ['2025-01', null])).toMatchObject(ended(null));
    expect(held('2023-03-15', ['2020-01', '2024-07'])).toMatchObject(ended('2023-03-15'));
  });

  it('publishes a profile from before more was asked for', () => {
    const { certificatesHeld, healthLimits, hoursWished, stabilityWished, settingWished, ...before } = whole;
    expect([certificatesHeld, healthLimits, hoursWished, stabilityWished, settingWished]).not.toContain(undefined);
    expect(published({ type: 'profile-stated', data: before })).toMatchObject([
      { data: { healthLimits: [], hoursWished: null, stabilityWished: null, settingWished: null } },
    ]);
  });
});
