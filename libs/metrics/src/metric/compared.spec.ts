import { selectionRatioHired } from '../definitions/selection-ratio-hired.metric';
import { Metric } from './metric';
import { asked, known, life } from './sample-life.fixture';

/** Ten who came so far in one county, and twenty claimed by two counties, half of whom came so far. */
const people = Array.from({ length: 30 }, (_, n) => life(`p${n}`));
const shared: Metric = {
  ...selectionRatioHired,
  subject: 'person',
  measure: 'disparity',
  within: 'education',
  kept: undefined,
  observe: ({ personId }) => {
    const number = Number(personId.slice(1));
    const credits = [{ division: '620102', share: number < 10 ? 1 : 0.5 }];
    return [
      {
        amount: { kind: 'ratio', numerator: number < 20 ? 1 : 0, denominator: 1 },
        on: '2026-03-10',
        evidence: [known({}).evidence],
        credits: number < 10 ? credits : [...credits, { division: '620103', share: 0.5 }],
      },
    ];
  },
};

describe('regions against the one that did best', () => {
  it('weigh by halves whom two of them claim', () => {
    const { cells, total } = asked(shared, people, { by: ['region'] });
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      ['620102', expect.objectContaining({ numerator: 15, denominator: 20, toBest: 1 })],
      ['620103', expect.objectContaining({ numerator: 5, denominator: 10, toBest: expect.closeTo(2 / 3, 9) })],
    ]);
    expect(total.value).toMatchObject({ numerator: 20, denominator: 30, toBest: expect.closeTo(2 / 3, 9) });
  });

  it('are compared with those of the region asked for alone', () => {
    const { cells, total } = asked(shared, people, { by: ['region'], region: '620103' });
    expect(cells.map(({ cell }) => cell)).toEqual([['620103']]);
    expect(total.value).toMatchObject({ numerator: 5, denominator: 10, toBest: null, judgement: 'not-judged' });
  });
});
