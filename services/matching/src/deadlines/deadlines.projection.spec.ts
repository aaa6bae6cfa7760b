import { startOf } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { answered, personId, raised } from '../contest/contest.samples';
import { ReferralEvent } from '../referral/referral.events';
import { accepted, hired, interview, madeReferral, offered } from '../referral/referral.samples';
import { DeadlinesEvent, deadlines, never } from './deadlines.projection';

const recording = { streamId: 'referral-r1' };
const of = (event: ReferralEvent) => ({ event: event as DeadlinesEvent, recording });
const made = of(madeReferral());
const closed: DeadlinesEvent = {
  type: 'seats-closed',
  data: { vacancyId: 'v1', reason: 'expired', referrals: ['r1', 'r2'], closedOn: '2026-03-02' },
};
const recordedAt = Date.parse('2026-03-02T01:00:00Z');
const silence = { id: 'referral-r1', kind: 'employer-silence', streamId: 'referral-r1' };

describe('deadlines', () => {
  it('are the employer’s reply, moved by an interview', () => {
    givenProjection(deadlines)
      .events([made])
      .thenRows([{ ...silence, dueAt: startOf('2026-03-16') }]);
    givenProjection(deadlines)
      .events([made, of(interview)])
      .thenRows([{ ...silence, dueAt: startOf('2026-03-19') }]);
  });

  it('wait for nothing but the vacancy once there is an offer', () => {
    givenProjection(deadlines)
      .events([made, of(offered), of(accepted)])
      .thenRows([{ ...silence, kind: 'open-referral', dueAt: never }]);
  });

  it('fall due at once when the vacancy closes, for referrals that are still open', () => {
    const lapsing = { ...silence, kind: 'vacancy-expired', dueAt: recordedAt };
    givenProjection(deadlines).events([made, closed]).thenRows([lapsing]);
    givenProjection(deadlines)
      .events([made, closed, of(interview), of(offered)])
      .thenRows([lapsing]);
  });

  it('are gone when the referral has ended', () => {
    const withdrawn: ReferralEvent = {
      type: 'referral-withdrawn',
      data: { personId: 'p1', vacancyId: 'v1', reasonCode: 'health', withdrawnOn: '2026-03-02' },
    };
    givenProjection(deadlines)
      .events([made, of(withdrawn), closed])
      .thenRows([]);
    givenProjection(deadlines)
      .events([made, of(offered), of(accepted), of(hired)])
      .thenRows([]);
  });

  it('ask for a seat’s release when a hire falls through, until it is released', () => {
    const fellThrough = of({
      type: 'hire-fell-through',
      data: { personId: 'p1', vacancyId: 'v1', fellThroughOn: '2026-03-02' },
    });
    const released: DeadlinesEvent = {
      type: 'seat-released',
      data: { vacancyId: 'v1', referralId: 'r1', taken: 0 },
    };
    givenProjection(deadlines)
      .events([made, of(hired), fellThrough])
      .thenRows([{ id: 'seat-r1', kind: 'seat-release', dueAt: recordedAt, streamId: 'seats-v1' }]);
    givenProjection(deadlines)
      .events([made, of(hired), fellThrough, released])
      .thenRows([]);
  });

  it('are the day after the last one for the answer to a contest, until it is answered, withdrawn, overdue or retired', () => {
    const contested = (event: DeadlinesEvent) => ({ event, recording: { streamId: `contest-${personId}` } });
    const waiting = {
      id: `contest-${personId}.c1`,
      kind: 'contest-answer',
      dueAt: startOf('2026-03-18'),
      streamId: `contest-${personId}`,
    };
    givenProjection(deadlines)
      .events([contested(raised(1))])
      .thenRows([waiting]);
    const of = { contestId: `${personId}.c1`, personId };
    const ends: readonly DeadlinesEvent[] = [
      answered(1),
      { type: 'contest-withdrawn', data: { ...of, withdrawnOn: '2026-03-03' } },
      { type: 'contest-overdue', data: { ...of, dueOn: '2026-03-17' } },
      { type: 'contests-retired', data: { personId, contestIds: [of.contestId], retiredOn: '2026-03-03' } },
    ];
    for (const end of ends)
      givenProjection(deadlines)
        .events([contested(raised(1)), contested(end)])
        .thenRows([]);
  });
});
