import fc from 'fast-check';
import { civilDateOf } from '@doorstep/event-sourcing';
import { divisionTree } from '../division-tree';
import { IdentityLink, resolveIdentities } from '../identity';
import { knownAt, Statement } from '../statement';
import { workKinds } from '../spell';
import { livesOf, PersonFacts } from './lives';
import { answer, observed } from './question';
import { metrics } from './registry';

const day = 86_400_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const people = ['a', 'b', 'c', 'd'] as const;
const anyPerson = fc.constantFrom(...people);
const anyDay = fc.integer({ min: 0, max: 200 }).map((after) => civilDateOf(start + after * day));

const registration = fc.record({
  kind: fc.constant('registration' as const),
  factId: fc.constantFrom('r1', 'r2', 'r3'),
  content: fc.option(
    fc.record({
      personId: anyPerson,
      openedOn: anyDay,
      closedOn: fc.option(anyDay),
      closingReason: fc.constantFrom(null, 'work', 'died'),
    }),
  ),
});
const placement = fc.record({
  kind: fc.constant('placement' as const),
  factId: fc.constantFrom('w1', 'w2', 'w3', 'w4'),
  content: fc.option(
    fc.record({
      personId: anyPerson,
      employerId: fc.constantFrom('e1', 'e2'),
      workKind: fc.constantFrom(...workKinds),
      startedOn: anyDay,
      endedOn: fc.option(anyDay),
      verifiedOn: fc.option(anyDay),
      place: fc.constantFrom(null, '620102001', '310115'),
    }),
  ),
});
const step = fc.record({
  kind: fc.constant('step' as const),
  factId: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
  content: fc.option(
    fc.record({
      personId: anyPerson,
      step: fc.constantFrom('recommended' as const, 'delivered' as const, 'referred' as const),
      vacancyId: fc.constantFrom('v1', 'v2', 'v3'),
      on: anyDay,
    }),
  ),
});
const statements = fc
  .array(fc.record({ said: fc.oneof(registration, placement, step), after: fc.integer({ min: 0, max: 250 }) }), {
    maxLength: 14,
  })
  .map((all) =>
    [...all]
      .sort((a, b) => a.after - b.after)
      .map(({ said, after }, position) => ({ said, recordedAt: start + after * day, source: 'spec', position })),
  );
type Said = typeof statements extends fc.Arbitrary<infer T> ? T : never;
type Kind = 'registration' | 'placement' | 'step';

const known = <K extends Kind, Content extends object>(
  all: Said,
  asOf: number,
  wanted: K,
  contentOf: (factId: string, content: object) => Content,
) =>
  knownAt<Content>(
    all.flatMap(({ said, ...where }): readonly Statement<Content>[] =>
      said.kind !== wanted
        ? []
        : [{ ...where, factId: said.factId, content: said.content && contentOf(said.factId, said.content) }],
    ),
    asOf,
  );

/** Every figure of the registry, as of an instant. */
const figures = (all: Said, links: readonly IdentityLink[], asOf: number) => {
  const facts: PersonFacts = {
    identities: resolveIdentities(links, asOf),
    people: people.map((personId, position) => ({
      personId,
      residence: position % 2 === 0 ? '620102001' : '620103001',
      sex: 'female',
      birthMonth: '1990-05',
      channel: 'self',
      evidence: { source: 'people', position },
    })),
    registrations: known(all, asOf, 'registration', (registrationId, content) => ({
      ...(content as PersonFacts['registrations'][number]),
      registrationId,
    })),
    placements: known(all, asOf, 'placement', (placementId, content) => {
      const { workKind, ...rest } = content as PersonFacts['placements'][number] & { workKind: 'market' };
      return { ...rest, placementId, kind: workKind, office: '620102' };
    }),
    steps: known(all, asOf, 'step', (_, content) => content as PersonFacts['steps'][number]),
    education: [],
    memberships: [],
    retention: [],
    answers: [],
    enrolments: [],
    awards: [],
    earnings: [],
  };
  const lives = livesOf(facts);
  const regions = { tree: divisionTree([], '2026-01-01', 'v1'), level: 'county' as const };
  const period = { from: '2026-02-01', to: '2026-05-01', today: civilDateOf(asOf) };
  return metrics.map((metric) => {
    const question = { period, region: null, by: ['region' as const], instead: {} };
    return { metric: metric.id, ...answer(metric, observed(metric, lives, question, regions), question, regions) };
  });
};
const anyInstant = fc.integer({ min: 0, max: 260 }).map((after) => start + after * day);
const link = (kind: 'merged' | 'split', position: number, recordedAt: number): IdentityLink => ({
  kind,
  survivorId: 'a',
  absorbedId: 'b',
  position,
  recordedAt,
  source: 'identities',
});

describe('every figure', () => {
  it('is the same in whichever order statements arrive, and however often', () => {
    const delivered = statements.chain((all) =>
      fc.record({
        all: fc.constant(all),
        other: fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length, maxLength: 2 * all.length }),
      }),
    );
    fc.assert(
      fc.property(delivered, anyInstant, ({ all, other }, asOf) => {
        expect(figures(other, [], asOf)).toEqual(figures(all, [], asOf));
      }),
    );
  });

  it('stays what it was as of an instant, whatever is recorded after it', () => {
    fc.assert(
      fc.property(statements, anyInstant, (all, asOf) => {
        const by = all.filter(({ recordedAt }) => recordedAt <= asOf);
        expect(figures(all, [link('merged', 1, asOf + 1)], asOf)).toEqual(figures(by, [], asOf));
      }),
    );
  });

  it('is restored when a merge is split again', () => {
    fc.assert(
      fc.property(statements, anyInstant, (all, asOf) => {
        const links = [link('merged', 1, asOf - 2), link('split', 2, asOf - 1)];
        expect(figures(all, links, asOf)).toEqual(figures(all, [], asOf));
      }),
    );
  });

  it('that counts, and may be summed over regions, is the sum of its regions', () => {
    const additive = new Set(metrics.filter(({ additivity }) => additivity.overRegions).map(({ id }) => id));
    fc.assert(
      fc.property(statements, anyInstant, (all, asOf) => {
        for (const { metric, total, cells } of figures(all, [link('merged', 1, asOf - 1)], asOf)) {
          if (total.value.measure !== 'count' || !additive.has(metric)) continue;
          const sum = cells.reduce((so, { value }) => so + (value.measure === 'count' ? value.count : 0), 0);
          expect([metric, sum]).toEqual([metric, expect.closeTo(total.value.count, 6)]);
        }
      }),
    );
  });
});
