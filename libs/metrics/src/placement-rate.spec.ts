import fc from 'fast-check';
import { ageBandOn } from './age-band';
import { definitionOf, MetricDefinition } from './definition';
import { Dimension, dimensions, isPartition } from './dimension';
import { divisionTree } from './division-tree';
import { resolveIdentities } from './identity';
import { placementRate } from './placement-rate';
import { known, link, marchCohort, person, registration, work } from './sample.fixture';
import { workKinds } from './spell';

const definition = definitionOf('placement-rate-of-registered') as MetricDefinition;
const tree = divisionTree([], '2026-06-01', 'v1');
const by = (dimension: Dimension) => ({ by: dimension, level: 'county' as const, tree });

const ids = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7'] as const;
const anybody = fc.record({
  personId: fc.constantFrom(...ids),
  sex: fc.constantFrom('female', 'male'),
  residence: fc.constantFrom('620102001', '620102002', '620103001', '510104001'),
  birthMonth: fc.constantFrom('1970-01', '1985-12', '2004-06'),
  openedOn: fc.constantFrom('2026-02-15', '2026-03-01', '2026-03-20'),
  groups: fc.subarray(['veteran', 'disabled', 'graduate']),
  education: fc.option(fc.constantFrom('none', 'bachelor')),
  works: fc.array(
    fc.record({
      employerId: fc.constantFrom('e1', 'e2'),
      kind: fc.constantFrom(...workKinds),
      startedOn: fc.constantFrom('2026-02-01', '2026-03-21', '2026-05-01'),
    }),
    { maxLength: 3 },
  ),
});
const somePeople = fc.uniqueArray(anybody, { selector: ({ personId }) => personId });
type Drawn = typeof somePeople extends fc.Arbitrary<infer T> ? T : never;

const factsOf = (drawn: Drawn, links: readonly ReturnType<typeof link>[] = []) => ({
  registrations: drawn.map(({ personId, openedOn }) => registration(personId, openedOn)),
  people: drawn.map(({ personId, sex, residence, birthMonth }) => person(personId, { sex, residence, birthMonth })),
  memberships: drawn.flatMap(({ personId, groups }) =>
    groups.map((group) => known({ personId, group, from: '2020-01-01', to: null })),
  ),
  education: drawn.flatMap(({ personId, education }) => (education === null ? [] : [known({ personId, education })])),
  placements: drawn.flatMap(({ personId, works }) =>
    works.map((one, index) => work(personId, { placementId: `w-${personId}-${index}`, ...one })),
  ),
  identities: resolveIdentities(links, 99),
});

describe('the placement rate', () => {
  it('is persons with market work of all registered, subsidised work shown apart', () => {
    const members = marchCohort({
      registrations: ['a', 'b', 'c', 'd'].map((id) => registration(id)),
      placements: [work('a'), work('a', { placementId: 'w2', employerId: 'e2' }), work('b', { kind: 'subsidised' })],
    });
    expect(placementRate(members, definition, null).total).toEqual({
      cell: 'total',
      registered: 4,
      placed: { market: 1, subsidised: 1, flexible: 0, 'own-business': 0 },
      placedIncludingSubsidised: 2,
      marketRate: 0.25,
      rateIncludingSubsidised: 0.5,
      suppression: 'small',
    });
  });

  it('has no value where nobody registered', () => {
    expect(placementRate([], definition, by('sex'))).toMatchObject({
      total: { registered: 0, marketRate: null },
      cells: [],
    });
  });

  it('shows somebody of two groups in both, and in the total once', () => {
    const { total, cells } = placementRate(
      marchCohort({
        registrations: [registration('a'), registration('b')],
        memberships: ['veteran', 'disabled'].map((group) =>
          known({ personId: 'a', group, from: '2020-01-01', to: null }),
        ),
      }),
      definition,
      by('group'),
    );
    expect(total.registered).toBe(2);
    expect(cells.map(({ cell, registered }) => [cell, registered])).toEqual([
      ['disabled', 1],
      ['none', 1],
      ['veteran', 1],
    ]);
  });

  it('sums over the cells of a partition to the total', () => {
    fc.assert(
      fc.property(somePeople, fc.constantFrom(...dimensions.filter(isPartition)), (drawn, dimension) => {
        const { total, cells } = placementRate(marchCohort(factsOf(drawn)), definition, by(dimension));
        const sum = (of: (cell: typeof total) => number) => cells.reduce((all, cell) => all + of(cell), 0);
        expect(sum(({ registered }) => registered)).toBe(total.registered);
        expect(sum(({ placedIncludingSubsidised }) => placedIncludingSubsidised)).toBe(total.placedIncludingSubsidised);
        for (const kind of workKinds) expect(sum(({ placed }) => placed[kind])).toBe(total.placed[kind]);
      }),
    );
  });

  it('never has more registered after a merge, nor placed more than registered', () => {
    fc.assert(
      fc.property(somePeople, fc.constantFrom(...ids), fc.constantFrom(...ids), (drawn, survivor, absorbed) => {
        fc.pre(survivor !== absorbed);
        const apart = placementRate(marchCohort(factsOf(drawn)), definition, null).total;
        const links = [link('merged', survivor, absorbed)];
        const merged = placementRate(marchCohort(factsOf(drawn, links)), definition, null).total;
        expect(merged.registered).toBeLessThanOrEqual(apart.registered);
        expect(merged.placedIncludingSubsidised).toBeLessThanOrEqual(merged.registered);
      }),
    );
  });
});

describe('age bands', () => {
  it('are those of the day, a birthday counting from the first of its month', () => {
    expect(ageBandOn('2010-03', '2026-02-28')).toBe('under-16');
    expect(ageBandOn('2010-03', '2026-03-01')).toBe('16-24');
    expect(ageBandOn('1971-03', '2026-03-01')).toBe('55-and-over');
    expect(ageBandOn('1971-04', '2026-03-31')).toBe('45-54');
  });
});

describe('definitions', () => {
  it('are found by version, the newest unless told', () => {
    expect(definitionOf('placement-rate-of-registered', 1)).toMatchObject({ version: 1, unit: 'person' });
    expect(definitionOf('placement-rate-of-registered', 2)).toBeUndefined();
    expect(definitionOf('unknown')).toBeUndefined();
  });
});
