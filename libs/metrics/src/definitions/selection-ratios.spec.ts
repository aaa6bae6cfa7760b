import { PersonLife } from '../metric/life';
import { Metric } from '../metric/metric';
import { asked, known, life, registered, step, work } from '../metric/sample-life.fixture';
import { selectionRatioDelivered } from './selection-ratio-delivered.metric';
import { selectionRatioHired } from './selection-ratio-hired.metric';
import { selectionRatioRecommended } from './selection-ratio-recommended.metric';
import { selectionRatioReferred } from './selection-ratio-referred.metric';
import { selectionRatioVerified } from './selection-ratio-verified.metric';
import { selectionRatioWorkingAt90Days } from './selection-ratio-working-at-90-days.metric';

const day = '2026-03-20';
const three = ['v1', 'v2', 'v3'].map((vacancyId) => step('recommended', day, { vacancyId }));
const retention = [known({ placementId: 'w', day: 90, outcome: 'working' as const })];
const stages: readonly (readonly [Metric, Partial<PersonLife>])[] = [
  [selectionRatioRecommended, { steps: three }],
  [selectionRatioDelivered, { steps: [step('delivered', day)] }],
  [selectionRatioReferred, { steps: [step('referred', day)] }],
  [selectionRatioHired, { steps: [step('hired', day)] }],
  [selectionRatioVerified, { placements: [work({ kind: 'flexible' })] }],
  [selectionRatioWorkingAt90Days, { placements: [work({ placementId: 'w' })], retention }],
];

/** Twenty women and twenty men: fifteen women and five men of little schooling, who alone do not come so far. */
const seekers = (came: Partial<PersonLife>): readonly PersonLife[] =>
  Array.from({ length: 40 }, (_, n) => {
    const [sex, isPrimary] = [n < 20 ? 'female' : 'male', n % 20 < (n < 20 ? 15 : 5)];
    const personId = `p${n}`;
    return life(personId, {
      person: known({ personId, residence: '620102001', sex, birthMonth: '1990-05', channel: 'self' }),
      education: known({ personId, education: isPrimary ? 'primary' : 'bachelor' }),
      registrations: [registered('2026-03-10')],
      ...(isPrimary ? {} : came),
    });
  });

describe.each(stages.map(([metric, came]) => [metric.id, metric, came] as const))('%s', (_, metric, came) => {
  it('compares groups over all, and among people of equal education; the total is the worst', () => {
    const { total, cells } = asked(metric, seekers(came), { by: ['sex'] });
    expect(cells.map(({ cell, value }) => [...cell, value])).toEqual([
      [
        'female',
        {
          measure: 'disparity',
          numerator: 5,
          denominator: 20,
          ratio: 0.25,
          toBest: 1 / 3,
          judgement: 'disadvantaged',
          toBestAmongAlike: 1,
          judgementAmongAlike: 'even',
        },
      ],
      ['male', expect.objectContaining({ ratio: 0.75, toBest: 1, judgement: 'even' })],
    ]);
    expect(total.value).toMatchObject({
      numerator: 20,
      denominator: 40,
      toBest: 1 / 3,
      judgement: 'disadvantaged',
      toBestAmongAlike: 1,
      judgementAmongAlike: 'even',
    });
  });

  it('compares nobody where nobody came so far, or nothing is broken down', () => {
    for (const answer of [asked(metric, seekers({}), { by: ['sex'] }), asked(metric, seekers(came))])
      for (const { value } of [answer.total, ...answer.cells])
        expect(value).toMatchObject({ toBest: null, judgement: 'not-judged', toBestAmongAlike: null });
  });

  it('compares regions too, and combinations', () => {
    const { cells } = asked(metric, seekers(came), { by: ['region', 'sex'], region: '620100' });
    expect(cells.map(({ cell, value }) => [...cell, value.measure === 'disparity' && value.judgement])).toEqual([
      ['620102', 'female', 'disadvantaged'],
      ['620102', 'male', 'even'],
    ]);
  });
});
