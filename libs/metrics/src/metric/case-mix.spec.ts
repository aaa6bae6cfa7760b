import { personsPlaced } from '../definitions/persons-placed.metric';
import { divisionTree } from '../division-tree';
import { caseMix } from './case-mix';
import { observed } from './question';
import { belongs, known, life, period, work } from './sample-life.fixture';

const regions = { tree: divisionTree([], '2026-06-01', 'v1'), level: 'county' as const };
const person = (personId: string, residence: string, sex: string, birthMonth = '1990-05') =>
  known({ personId, residence, sex, birthMonth, channel: 'self' });

describe('the case mix of bureaus', () => {
  it('says of each region what part of the persons counted there belong where', () => {
    const lives = [
      life('a', {
        person: person('a', '620102001', 'female'),
        placements: [work()],
        memberships: [belongs('veteran', '2020-01-01')],
      }),
      life('b', { person: person('b', '620102002', 'male'), placements: [work()] }),
      life('c', { person: person('c', '620103001', 'male', '1965-01'), placements: [work()] }),
      life('d', { person: person('d', '620103001', 'female') }),
    ];
    const question = { period, region: null, by: [], instead: {} };
    const mix = caseMix(observed(personsPlaced, lives, question, regions), regions);
    const told = (region: string) => (mix.get(region) ?? []).map(({ by, cell, share }) => [by, cell, share]);
    expect(told('620102')).toEqual([
      ['group', 'none', 0.5],
      ['group', 'veteran', 0.5],
      ['sex', 'female', 0.5],
      ['sex', 'male', 0.5],
      ['age-band', '35-44', 1],
      ['education', 'unknown', 1],
    ]);
    expect(told('620103')).toEqual([
      ['group', 'none', 1],
      ['sex', 'male', 1],
      ['age-band', '55-and-over', 1],
      ['education', 'unknown', 1],
    ]);
  });
});
