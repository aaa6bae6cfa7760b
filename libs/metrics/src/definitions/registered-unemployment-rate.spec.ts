import { divisionTree } from '../division-tree';
import { changes } from '../metric/change';
import { PersonLife } from '../metric/life';
import { answer, observed, Question } from '../metric/question';
import { known, life, period, registered } from '../metric/sample-life.fixture';
import { StatedNumber, withStatedNumbers } from '../metric/stated-number';
import { registeredUnemploymentRate } from './registered-unemployment-rate.metric';

const regions = { tree: divisionTree([], '2026-06-01', 'v1'), level: 'county' as const };
let people = 0;
const person = (residence: string) =>
  life(`p${(people += 1)}`, {
    person: known({ personId: 'p', residence, sex: 'female', birthMonth: '1990-05', channel: 'self' }),
    registrations: [registered('2026-01-01')],
  });
const employed = (region: string, value: number, version = 1): StatedNumber => ({
  parameter: 'urban-employed-persons',
  region,
  value,
  unit: 'person',
  entryId: `urban-employed-persons.${region}`,
  version,
  source: '统计年鉴',
});
const figure = (lives: readonly PersonLife[], stated: readonly StatedNumber[], more: Partial<Question> = {}) => {
  const question = { period, region: null, by: [], instead: {}, ...more };
  const all = observed(registeredUnemploymentRate, lives, question, regions);
  const found = answer(registeredUnemploymentRate, all, question, regions);
  const at = (parameter: string, region: string, on: string) =>
    on === '2026-03-31' ? stated.find((one) => one.parameter === parameter && one.region === region) : undefined;
  return { all, answer: withStatedNumbers(registeredUnemploymentRate, found, question, regions, at) };
};
const three = [person('620102001'), person('620102001'), person('620103001')];

describe('the registered unemployment rate', () => {
  it('is the registered among them and the employed that others state for the end of the period', () => {
    const { total, stated } = figure([...three, life('not registered')], [employed('000000', 97)]).answer;
    expect(total.value).toEqual({ measure: 'ratio', numerator: 3, denominator: 100, ratio: 0.03 });
    expect(stated).toMatchObject([{ entryId: 'urban-employed-persons.000000', version: 1, value: 97 }]);
  });

  it('has no value where nothing is stated for the very region, whatever is stated above or below', () => {
    const { total, stated } = figure(three, [employed('620000', 97), employed('620102001', 9)], {
      region: '620102',
    }).answer;
    expect(total.value).toMatchObject({ ratio: null, lacks: 'urban-employed-persons', numerator: 2 });
    expect(stated).toEqual([]);
  });

  it('takes of each region its own number, and has none by anything but the region', () => {
    const stated = [employed('620102', 38), employed('620103', 49)];
    const by = (...dimensions: Question['by']) => figure(three, stated, { by: dimensions }).answer;
    const ratios = by('region').cells.map(({ cell, value }) => [cell[0], value.measure === 'ratio' && value.ratio]);
    expect(ratios).toEqual([
      ['620102', 0.05],
      ['620103', 0.02],
    ]);
    expect(by('sex').cells[0]?.value).toMatchObject({ ratio: null, lacks: 'urban-employed-persons' });
    expect(by('region', 'sex').cells[0]?.value).toMatchObject({ ratio: null });
  });

  it('does not take the number of a region for the part of it that is asked for', () => {
    const { cells } = figure(three, [employed('620102', 38)], { by: ['region'], region: '620102001' }).answer;
    expect(cells[0]?.value).toMatchObject({ ratio: null });
  });

  it('is of nobody in a period that has not begun', () => {
    const { total } = figure(three, [employed('000000', 97)], { period: { ...period, today: '2026-02-01' } }).answer;
    expect(total.value).toMatchObject({ numerator: 0, denominator: 0, ratio: null });
  });

  it('is moved by persons and by a number stated anew, whose shares sum to the difference', () => {
    const before = figure(three, [employed('000000', 97)]);
    const after = figure([...three.slice(1), person('620102001'), person('620103001')], [employed('000000', 196, 2)]);
    const moved = changes(before, after);
    const restated = moved.find((change) => change.restated !== undefined);
    expect(restated).toMatchObject({
      recordIds: ['urban-employed-persons.000000'],
      restated: { after: [{ version: 2 }] },
    });
    expect(moved).toHaveLength(4);
    expect(moved.reduce((sum, { effect }) => sum + (effect ?? NaN), 0)).toBeCloseTo(4 / 200 - 3 / 100, 12);
  });
});
