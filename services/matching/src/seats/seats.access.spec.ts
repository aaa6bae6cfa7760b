import { accessProperties } from '@doorstep/testing';
import { seatsAccess } from './seats.access';
import { TakeSeat } from './seats.commands';
import { seats } from './seats.decider';

const system = { system: ['office', 'stranger'] } as const;
const anyStaff = { counsellor: ['office', 'stranger'], 'centre-manager': ['office', 'stranger'] } as const;

accessProperties({
  name: 'seats',
  grants: seatsAccess.grants,
  expected: {
    'open-seats': system,
    'change-openings': system,
    'close-seats': system,
    'admit-referral': { ...anyStaff, 'job-seeker': ['own', 'stranger'] },
    'take-seat': { ...anyStaff, employer: ['own'] },
    'release-seat': system,
  },
});

it('seats are their employer’s record', () => {
  const take = new TakeSeat({ vacancyId: 'v1', referralId: 'r1' });
  expect(seatsAccess.scope(take, { ...seats.initialState, employerId: 'e1' })).toEqual({ employerId: 'e1' });
  expect(seatsAccess.scope(take, seats.initialState)).toEqual({});
});
