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
    const { workHistory, ...facts } = whole;
    expect(published(stated)).toEqual([{ type: 'job-seekers.profile-stated.v1', data: facts }]);
    expect(JSON.stringify(published(stated))).not.toContain(workHistory[0].description);
  });

  it('publishes awards with what is stated; the higher level of a skill counts, and a restatement drops no award', () => {
    const data = {
      skills: [
        { skill: 'welding', level: 'advanced' },
        { skill: 'driving', level: 'expert' },
      ],
      certificates: ['driver-c1', 'welder-5'],
    };
    expect(published(stated, added)).toMatchObject([{ data }]);
    expect(published(added, stated)).toMatchObject([{ data }]);
    expect(published(added)).toEqual([]);
  });
});
