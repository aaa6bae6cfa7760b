import fc from 'fast-check';
import { personsPlaced } from '../definitions/persons-placed.metric';
import { divisionTree } from '../division-tree';
import { changes } from './change';
import { PersonMetric } from './metric';
import { answer, observed } from './question';
import { life, period, work } from './sample-life.fixture';
import { PersonLife } from './life';

const regions = { tree: divisionTree([], '2026-06-01', 'v1'), level: 'county' as const };
const question = { period, region: null, by: [], instead: {} };
const found = (metric: PersonMetric, lives: readonly PersonLife[]) => {
  const all = observed(metric, lives, question, regions);
  return { all, answer: answer(metric, all, question, regions) };
};
const shareEmployed: PersonMetric = {
  ...personsPlaced,
  id: 'share',
  measure: 'ratio',
  observe: ({ placements }) => [
    {
      amount: { kind: 'ratio', numerator: placements.length > 0 ? 1 : 0, denominator: 1 },
      on: period.from,
      evidence: [],
    },
  ],
};
const anyLives = fc
  .uniqueArray(
    fc.record({ id: fc.nat(9), works: fc.boolean(), startedOn: fc.constantFrom('2026-03-01', '2026-02-28') }),
    {
      selector: ({ id }) => id,
      minLength: 1,
    },
  )
  .map((drawn) =>
    drawn.map(({ id, works, startedOn }) => life(`p${id}`, { placements: works ? [work({ startedOn })] : [] })),
  );

describe('what moved a figure', () => {
  test.each([
    [
      'a count',
      personsPlaced,
      ({ value }: ReturnType<typeof found>['answer']['total']) => (value as { count: number }).count,
    ],
    [
      'a ratio',
      shareEmployed,
      ({ value }: ReturnType<typeof found>['answer']['total']) => (value as { ratio: number }).ratio,
    ],
  ] as const)('is split over whom it comes from, to the whole difference: %s', (_, metric, valueOf) => {
    fc.assert(
      fc.property(anyLives, anyLives, (earlier, later) => {
        const [before, after] = [found(metric, earlier), found(metric, later)];
        const sum = changes(before, after).reduce((total, { effect }) => total + (effect as number), 0);
        expect(sum).toBeCloseTo(valueOf(after.answer.total) - valueOf(before.answer.total), 9);
      }),
    );
  });

  it('is nobody where the same is brought, and names the records of whom it is', () => {
    const before = found(personsPlaced, [life('a', { placements: [work()] }), life('b')]);
    expect(changes(before, found(personsPlaced, [life('b'), life('a', { placements: [work()] })]))).toEqual([]);
    const after = found(personsPlaced, [life('b', { recordIds: ['b', 'c'], placements: [work()] })]);
    expect(changes(before, after).map(({ subjectId, recordIds, effect }) => [subjectId, recordIds, effect])).toEqual([
      ['a', ['a'], -1],
      ['b', ['b', 'c'], 1],
    ]);
  });
});
