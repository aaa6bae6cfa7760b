import fc from 'fast-check';
import { compareVersions } from './compare';
import { checkLogged, checkRescored, LoggedDecision, readLines, RescoredDecision } from './logged';
import { drawNearEquals, propensities, ScoredCandidate } from './near-equals';

const candidates = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-f]$/), score: fc.nat(40) }), {
  minLength: 1,
  maxLength: 6,
  selector: ({ id }) => id,
});

const scored = (...pairs: readonly (readonly [string, number])[]): readonly ScoredCandidate[] =>
  pairs.map(([id, score]) => ({ id, score }));

describe('drawNearEquals', () => {
  test('moves nobody past somebody more than the bound better, and does not depend on the order of the input', () => {
    fc.assert(
      fc.property(candidates, fc.nat(20), fc.integer(), (list, bound, seed) => {
        const { order } = drawNearEquals(list, bound, seed);
        order.forEach((one, at) => {
          expect(one.place).toBe(at + 1);
          for (const later of order.slice(at)) expect(later.score - one.score).toBeLessThanOrEqual(bound);
        });
        expect(drawNearEquals([...list].reverse(), bound, seed).order).toEqual(order);
        expect(order.map(({ id }) => id).sort()).toEqual(list.map(({ id }) => id).sort());
      }),
    );
  });

  test('the logged propensity is that of the place, and those of a place sum to one', () => {
    fc.assert(
      fc.property(candidates, fc.nat(20), fc.integer(), (list, bound, seed) => {
        const of = propensities(list, bound);
        for (const { id, place, propensity } of drawNearEquals(list, bound, seed).order) {
          expect(of(id, place)).toBe(propensity);
          expect(list.reduce((sum, other) => sum + of(other.id, place), 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('over seeds everybody stands in each place as often as the propensity says', () => {
    const list = scored(['a', 100], ['b', 98], ['c', 97], ['d', 50]);
    const draws = 6_000;
    const counts = new Map<string, number>();
    for (let seed = 0; seed < draws; seed += 1)
      for (const { id, place } of drawNearEquals(list, 5, seed).order)
        counts.set(id + place, (counts.get(id + place) ?? 0) + 1);
    const of = propensities(list, 5);
    for (const id of ['a', 'b', 'c', 'd'])
      for (const place of [1, 2, 3, 4])
        expect(Math.abs((counts.get(id + place) ?? 0) / draws - of(id, place))).toBeLessThan(0.025);
  });
});

const decide = (
  decision: string,
  list: readonly ScoredCandidate[],
  seed: number,
  reward: (id: string) => number | null,
): LoggedDecision => ({
  decision,
  version: 'old',
  seed,
  bound: 5,
  candidates: list,
  shown: drawNearEquals(list, 5, seed).order.map(({ id, place, propensity }) => ({
    id,
    place,
    propensity,
    reward: reward(id),
  })),
});
const rescore = ({ decision }: LoggedDecision, list: readonly ScoredCandidate[], bound = 0): RescoredDecision => ({
  decision,
  version: 'new',
  bound,
  candidates: list,
});
const first = (one: LoggedDecision): LoggedDecision => ({ ...one, shown: one.shown.slice(0, 1) });
const equals = scored(['good', 100], ['bad', 99]);
const logOf = (size: number, reward: (id: string) => number | null) =>
  Array.from({ length: size }, (_, at) => first(decide(`d${at}`, equals, at, reward)));
const onlyGood = (id: string) => (id === 'good' ? 1 : 0);

describe('compareVersions', () => {
  test('is right on the average over all orders that could have been logged', () => {
    const reward = (id: string, place: number) => ((id.charCodeAt(0) * 7 + place * 3) % 10) / 10;
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100), { minLength: 3, maxLength: 3 }), fc.nat(60), (scores, bound) => {
        const list = scored(['a', 100], ['b', 99], ['c', 98]);
        const other = scored(...['a', 'b', 'c'].map((id, at) => [id, scores[at] as number] as const));
        const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((order): LoggedDecision => ({
          ...decide(order, list, 1, () => 0),
          shown: [...order].map((id, at) => ({ id, place: at + 1, propensity: 1 / 3, reward: reward(id, at + 1) })),
        }));
        const after = propensities(other, bound);
        const truth = ['a', 'b', 'c'].flatMap((id) => [1, 2, 3].map((place) => after(id, place) * reward(id, place)));
        const compared = compareVersions(
          orders,
          orders.map((one) => rescore(one, other, bound)),
        );
        expect(compared.ips).toBeCloseTo(
          truth.reduce((sum, part) => sum + part, 0),
          9,
        );
        expect(compared.overlap).toBeCloseTo(1, 9);
      }),
    );
  });

  test('claims what a long log shows, and no more than its bound', () => {
    const log = logOf(2_000, onlyGood);
    const better = compareVersions(
      log,
      log.map((one) => rescore(one, scored(['good', 2], ['bad', 1]))),
    );
    expect(better).toMatchObject({ claim: 'better', leftOut: 0, decisions: 2_000 });
    expect(better.claimed).toBe(better.interval.lower);
    expect(better.ips).toBeCloseTo(1, 1);
    expect(better.snips).toBe(1);
    const worse = compareVersions(
      log,
      log.map((one) => rescore(one, scored(['good', 1], ['bad', 2]))),
    );
    expect(worse).toMatchObject({ claim: 'worse', ips: 0 });
  });

  test('claims nothing on a short log, for the same version, and without a log', () => {
    const log = logOf(10, onlyGood);
    const better = log.map((one) => rescore(one, scored(['good', 2], ['bad', 1])));
    expect(compareVersions(log, better)).toMatchObject({ claim: 'none', claimed: 0 });
    const long = logOf(2_000, onlyGood);
    const same = compareVersions(
      long,
      long.map((one) => rescore(one, equals, 5)),
    );
    expect(same).toMatchObject({ claim: 'none', claimed: 0, difference: 0 });
    expect(compareVersions([], [])).toMatchObject({ claim: 'none', decisions: 0, overlap: 0 });
  });

  test('claims nothing of what the log could never show', () => {
    const log = Array.from({ length: 2_000 }, (_, at) =>
      first(decide(`d${at}`, scored(['shown', 100], ['never', 10]), at, () => 0.5)),
    );
    const compared = compareVersions(
      log,
      log.map((one) => rescore(one, scored(['shown', 1], ['never', 2]))),
    );
    expect(compared).toMatchObject({ claim: 'none', overlap: 0, effectivePlaces: 0, ips: 0 });
    expect(compared.interval.upper).toBeGreaterThan(0.5);
  });

  test('the interval holds the truth', () => {
    let missed = 0;
    for (let trial = 0; trial < 200; trial += 1) {
      const log = Array.from({ length: 100 }, (_, at) => first(decide(`d${at}`, equals, trial * 1_000 + at, onlyGood)));
      const { interval } = compareVersions(
        log,
        log.map((one) => rescore(one, scored(['good', 2], ['bad', 1]))),
      );
      if (interval.lower > 0.5 || interval.upper < 0.5) missed += 1;
    }
    expect(missed).toBeLessThanOrEqual(10);
  });

  test('leaves out decisions without an answer or not rescored, and refuses one logged twice', () => {
    const log = logOf(3, onlyGood);
    const open = { ...log[0], decision: 'open', shown: [{ ...log[0]?.shown[0], reward: null }] } as LoggedDecision;
    const compared = compareVersions(
      [...log, open],
      [...log.slice(1), open].map((one) => rescore(one, equals)),
    );
    expect(compared).toMatchObject({ decisions: 2, leftOut: 2 });
    expect(() => compareVersions([...log, log[0] as LoggedDecision], [])).toThrow(RangeError);
  });
});

describe('the JSON lines', () => {
  const line = decide('d1', equals, 7, onlyGood);

  test('what was written is read', () => {
    expect(readLines(`${JSON.stringify(line)}\n\n`, checkLogged)).toEqual([line]);
    expect(readLines(JSON.stringify(rescore(line, equals)), checkRescored)).toEqual([rescore(line, equals)]);
  });

  test.each([
    [
      'a propensity that is not that of the candidates',
      { shown: [{ id: 'good', place: 1, propensity: 1, reward: 0 }] },
    ],
    ['a candidate in a place it could not have', { shown: [{ id: 'good', place: 3, propensity: 0, reward: 0 }] }],
    ['a reward above one', { shown: [{ id: 'good', place: 1, propensity: 0.5, reward: 2 }] }],
    ['a place shown twice', { shown: [line.shown[0], line.shown[0]] }],
    ['no candidates', { candidates: undefined }],
    ['a candidate twice', { candidates: [...equals, ...equals] }],
    ['a negative bound', { bound: -1 }],
  ])('%s is refused with its line', (_, change) => {
    expect(() => readLines(`\n${JSON.stringify({ ...line, ...change })}`, checkLogged)).toThrow(/^line 2: /);
  });
});
