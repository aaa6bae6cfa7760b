import { Rewarding, rewarded, ShownList, ShownOutcome } from './shown';

const nothing: ShownOutcome = {
  declinedAfter: null,
  referredAfter: null,
  answeredAfter: null,
  refusedAfter: null,
  hiredAfter: null,
};
const list: ShownList = {
  decision: 'run-1',
  version: '1',
  seed: 1,
  bound: 0,
  components: [],
  candidates: [],
  madeOn: '2026-03-02',
  shown: [
    { id: 'a', place: 1, propensity: 1, ...nothing, referredAfter: 1, answeredAfter: 9, hiredAfter: 30 },
    { id: 'b', place: 2, propensity: 1, ...nothing, referredAfter: 2, answeredAfter: 31, refusedAfter: 31 },
    { id: 'c', place: 3, propensity: 1, ...nothing, declinedAfter: 0 },
  ],
};
const rewards = (rewarding: Partial<Rewarding>) =>
  rewarded(list, { goal: 'hired', withinDays: 30, asOf: '2026-04-02', ...rewarding }).shown.map(({ reward }) => reward);

describe('what a shown list is rewarded with', () => {
  test.each([
    ['referred', [1, 1, 0]],
    ['answered', [1, 0, 0]],
    ['hired', [1, 0, 0]],
  ] as const)('is what reached %s in time', (goal, expected) => {
    expect(rewards({ goal })).toEqual(expected);
    expect(rewards({ goal, withinDays: 0 })).toEqual([0, 0, 0]);
  });

  test('is known of all its places on one day', () => {
    expect(rewards({ asOf: '2026-04-01' })).toEqual([null, null, null]);
  });

  test('keeps the rest, and no day', () => {
    const logged = rewarded(list, { goal: 'hired', withinDays: 30, asOf: '2026-04-02' });
    expect(logged).not.toHaveProperty('madeOn');
    expect(logged).toMatchObject({
      decision: 'run-1',
      shown: [{ id: 'a', place: 1, propensity: 1, reward: 1 }, {}, {}],
    });
    expect(logged.shown[0]).not.toHaveProperty('hiredAfter');
  });
});
