import { Sealed } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { ReferralEvent } from '../referral/referral.events';
import { accepted, hired, interview, madeReferral, offered, seen } from '../referral/referral.samples';
import { referrals } from './referrals.projection';

const told = (...events: readonly ReferralEvent[]) =>
  givenProjection(referrals).events(events.map((event) => ({ event, recording: { streamId: 'referral-r1' } })));
const ending = { personId: 'p1', vacancyId: 'v1' };

describe('referrals', () => {
  it('show every step on the way to a hire', () => {
    told(madeReferral(['shifts']), seen, interview, offered, accepted, hired).thenRows([
      {
        id: 'r1',
        personId: 'p1',
        office: '620102001',
        vacancyId: 'v1',
        employerId: 'e1',
        recommendationId: 'p1.1',
        status: 'hired',
        waived: ['shifts'],
        referredOn: '2026-03-02',
        replyBy: null,
        seenOn: '2026-03-02',
        interviewOn: '2026-03-05',
        offeredOn: '2026-03-02',
        acceptedOn: '2026-03-02',
        hiredOn: '2026-03-02',
        startsOn: '2026-03-09',
        endedOn: null,
        outcome: null,
        reasonCode: null,
        note: null,
        version: 6,
      },
    ]);
  });

  it.each<[string, ReferralEvent]>([
    [
      'refused-by-employer',
      {
        type: 'referral-refused',
        data: { ...ending, by: 'employer', reasonCode: 'x', note: 'n' as Sealed, refusedOn: '2026-03-03' },
      },
    ],
    ['withdrawn', { type: 'referral-withdrawn', data: { ...ending, reasonCode: 'x', withdrawnOn: '2026-03-03' } }],
    [
      'employer-silent',
      { type: 'employer-fell-silent', data: { ...ending, reasonCode: 'x', silentSince: '2026-03-03' } },
    ],
    ['vacancy-closed', { type: 'referral-lapsed', data: { ...ending, reasonCode: 'x', lapsedOn: '2026-03-03' } }],
  ])('show how they ended: %s', (outcome, event) => {
    told(madeReferral(), event).thenRow('r1', {
      status: 'ended',
      outcome: outcome as 'withdrawn',
      endedOn: '2026-03-03',
      reasonCode: 'x',
      replyBy: null,
    });
  });

  it('show a hire that fell through as ended', () => {
    const fellThrough = { ...ending, fellThroughOn: '2026-03-20' };
    told(madeReferral(), hired, { type: 'hire-fell-through', data: fellThrough }).thenRow('r1', {
      status: 'ended',
      outcome: 'hire-fell-through',
      endedOn: '2026-03-20',
    });
  });
});
