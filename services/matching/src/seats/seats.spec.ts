import { given, recorded } from '@doorstep/testing';
import { AdmitReferral, ChangeOpenings, CloseSeats, OpenSeats, ReleaseSeat, TakeSeat } from './seats.commands';
import { seats } from './seats.decider';
import { SeatsEvent } from './seats.events';
import { seatsPublished } from './seats.published';

const vacancyId = 'v1';
const opened = (openings: number): SeatsEvent => ({
  type: 'seats-opened',
  data: { vacancyId, employerId: 'e1', openings, openedOn: '2026-03-02' },
});
const openings = (count: number, taken: number): SeatsEvent => ({
  type: 'openings-changed',
  data: { vacancyId, openings: count, taken },
});
const overcommitted = (count: number, taken: number): SeatsEvent => ({
  type: 'seats-overcommitted',
  data: { vacancyId, openings: count, taken },
});
const admitted = (referralId: string): SeatsEvent => ({ type: 'referral-admitted', data: { vacancyId, referralId } });
const taken = (referralId: string, count: number): SeatsEvent => ({
  type: 'seat-taken',
  data: { vacancyId, referralId, taken: count },
});
const released = (referralId: string, count: number): SeatsEvent => ({
  type: 'seat-released',
  data: { vacancyId, referralId, taken: count },
});
const closed = (referrals: readonly string[]): SeatsEvent => ({
  type: 'seats-closed',
  data: { vacancyId, reason: 'expired', referrals, closedOn: '2026-03-02' },
});
const open = (count: number) => new OpenSeats({ vacancyId, employerId: 'e1', openings: count });
const change = (count: number) => new ChangeOpenings({ vacancyId, openings: count });
const admit = (referralId: string) => new AdmitReferral({ vacancyId, referralId });
const take = (referralId: string) => new TakeSeat({ vacancyId, referralId });

describe('seats of a vacancy', () => {
  it('open with the vacancy, once', () => {
    given(seats)
      .when(open(2))
      .then([opened(2)]);
    given(seats, [opened(2)])
      .when(open(2))
      .thenNothing();
  });

  it('are taken up to the openings and never beyond', () => {
    given(seats, [opened(2), taken('r1', 1)])
      .when(take('r2'))
      .then([taken('r2', 2)]);
    given(seats, [opened(2), taken('r1', 1), taken('r2', 2)])
      .when(take('r3'))
      .thenRejected('seats-full');
  });

  it('are taken once by a referral', () => {
    given(seats, [opened(2), taken('r1', 1)])
      .when(take('r1'))
      .thenNothing();
  });

  it('are released when a hire falls through, and can be taken again', () => {
    const release = new ReleaseSeat({ referralId: 'r1' });
    given(seats, [opened(1), taken('r1', 1)])
      .when(release)
      .then([released('r1', 0)]);
    given(seats, [opened(1), taken('r1', 1), released('r1', 0)])
      .when(release)
      .thenNothing();
    given(seats, [opened(1), taken('r1', 1), released('r1', 0)])
      .when(take('r2'))
      .then([taken('r2', 1)]);
  });

  it('lowered below what is taken are recorded as overcommitted, and no more are given', () => {
    const hired = [opened(3), taken('r1', 1), taken('r2', 2)];
    given(seats, hired)
      .when(change(1))
      .then([openings(1, 2), overcommitted(1, 2)]);
    given(seats, [...hired, openings(1, 2), overcommitted(1, 2)])
      .when(take('r3'))
      .thenRejected('seats-full');
    given(seats, [...hired, closed([])])
      .when(open(1))
      .then([opened(1), overcommitted(1, 2)]);
  });

  it('change without a word when they stay the same', () => {
    given(seats, [opened(3)])
      .when(change(3))
      .thenNothing();
    given(seats).when(change(3)).thenRejected('vacancy-unknown');
  });

  it('close once, naming the referrals that may still be open', () => {
    const events = [opened(3), admitted('r1'), admitted('r2'), taken('r1', 1)];
    const close = new CloseSeats({ vacancyId, reason: 'expired' });
    given(seats, events)
      .when(close)
      .then([closed(['r2'])]);
    given(seats, [...events, closed(['r2'])])
      .when(close)
      .thenNothing();
    given(seats).when(close).thenNothing();
  });

  it('admit referrals only while open and not full', () => {
    given(seats, [opened(1)])
      .when(admit('r1'))
      .then([admitted('r1')]);
    given(seats, [opened(1), admitted('r1')])
      .when(admit('r1'))
      .thenNothing();
    given(seats, [opened(1), taken('r1', 1)])
      .when(admit('r2'))
      .thenRejected('seats-full');
    given(seats, [opened(1), closed([])])
      .when(admit('r2'))
      .thenRejected('vacancy-closed');
    given(seats, [opened(1), closed([])])
      .when(take('r2'))
      .thenRejected('vacancy-closed');
    given(seats).when(admit('r2')).thenRejected('vacancy-unknown');
  });
});

describe('what others hear of seats', () => {
  const told = (events: readonly SeatsEvent[]) =>
    seatsPublished(recorded(events.at(-1) as SeatsEvent), given(seats, events).state);

  it('is that the vacancy is filled when the last seat is taken', () => {
    expect(told([opened(2), taken('r1', 1)])).toEqual([]);
    expect(told([opened(2), taken('r1', 1), taken('r2', 2)])).toEqual([
      { type: 'matching.vacancy-filled.v1', data: { vacancyId, seatsTaken: 2 } },
    ]);
  });

  it('is that it is filled when no more are wanted than work there, or it opens again with all seats taken', () => {
    const filled = [{ type: 'matching.vacancy-filled.v1', data: { vacancyId, seatsTaken: 2 } }];
    const hired = [opened(3), taken('r1', 1), taken('r2', 2)];
    expect(told([...hired, openings(2, 2)])).toEqual(filled);
    expect(told([...hired, openings(1, 2)])).toEqual(filled);
    expect(told([...hired, openings(4, 2)])).toEqual([]);
    expect(told([...hired, closed([]), opened(2)])).toEqual(filled);
  });

  it('is nothing when a released seat is one too many', () => {
    const overfull = [opened(2), taken('r1', 1), taken('r2', 2), openings(1, 2)];
    expect(told([...overfull, released('r1', 1)])).toEqual([]);
    expect(told([...overfull, released('r1', 1), released('r2', 0)])).toEqual([
      { type: 'matching.seat-released.v1', data: { vacancyId, seatsTaken: 0 } },
    ]);
  });

  it('is that a seat is free again', () => {
    expect(told([opened(1), taken('r1', 1), released('r1', 0)])).toEqual([
      { type: 'matching.seat-released.v1', data: { vacancyId, seatsTaken: 0 } },
    ]);
  });
});
