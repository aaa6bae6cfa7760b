import { CohortFacts } from './cohort';
import { differences } from './comparison';
import { divisionTree } from './division-tree';
import { resolveIdentities } from './identity';
import { link, marchCohort, person, registration, work } from './sample.fixture';

const changes = (before: Partial<CohortFacts>, after: Partial<CohortFacts>) =>
  differences(marchCohort(before), marchCohort(after), null);
const two = { registrations: [registration('a'), registration('b')] };

describe('differences between two figures', () => {
  it('are none where everybody stands the same', () => {
    expect(
      changes({ ...two, placements: [work('a')] }, { ...two, placements: [work('a', { endedOn: '2026-04-01' })] }),
    ).toEqual([]);
  });

  it('name who was placed since, and who is no more', () => {
    expect(changes({ ...two, placements: [work('a')] }, { ...two, placements: [work('b')] })).toMatchObject([
      { personId: 'a', before: { market: true }, after: { market: false } },
      { personId: 'b', before: { market: false }, after: { market: true } },
    ]);
  });

  it('name who left the cohort by a merge, with the records to look at', () => {
    const merged = { ...two, identities: resolveIdentities([link('merged', 'a', 'b')], 9) };
    expect(changes(two, merged)).toEqual([
      { personId: 'b', recordIds: ['b'], before: { cells: [], market: false, subsidised: false }, after: null },
    ]);
  });

  it('name who changed cells', () => {
    const tree = divisionTree([], '2026-06-01', 'v1');
    const breakdown = { by: 'sex' as const, level: 'county' as const, tree };
    const was = marchCohort({ ...two, people: [person('a'), person('b')] });
    const is = marchCohort({ ...two, people: [person('a', { sex: 'male' }), person('b')] });
    expect(differences(was, is, { before: breakdown, after: breakdown })).toMatchObject([
      { personId: 'a', before: { cells: ['female'] }, after: { cells: ['male'] } },
    ]);
  });
});
