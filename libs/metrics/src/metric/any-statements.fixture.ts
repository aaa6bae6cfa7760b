import fc from 'fast-check';
import { civilDateOf } from '@doorstep/event-sourcing';
import { workKinds } from '../spell';
import { IdentityLink, resolveIdentities } from '../identity';
import { knownAt, Statement } from '../statement';
import { PersonLife } from './life';
import { livesOf, PersonFacts } from './lives';

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
const membership = fc.record({
  kind: fc.constant('membership' as const),
  factId: fc.constantFrom('m1', 'm2'),
  content: fc.option(
    fc.record({
      personId: anyPerson,
      group: fc.constantFrom('veteran', 'disabled'),
      from: anyDay,
      to: fc.option(anyDay),
    }),
  ),
});
/** What is said of four persons within a year, and corrected, in order of its recording. */
export const anyStatements = fc
  .array(
    fc.record({ said: fc.oneof(registration, placement, step, membership), after: fc.integer({ min: 0, max: 250 }) }),
    {
      maxLength: 14,
    },
  )
  .map((all) =>
    [...all]
      .sort((a, b) => a.after - b.after)
      .map(({ said, after }, position) => ({ said, recordedAt: start + after * day, source: 'spec', position })),
  );
export type Said = typeof anyStatements extends fc.Arbitrary<infer T> ? T : never;
type Kind = 'registration' | 'placement' | 'step' | 'membership';

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

/** The lives of the four persons as known at an instant. */
export const livesTold = (all: Said, links: readonly IdentityLink[], asOf: number): readonly PersonLife[] => {
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
    memberships: known(all, asOf, 'membership', (_, content) => content as PersonFacts['memberships'][number]),
    retention: [],
    answers: [],
    enrolments: [],
    awards: [],
    earnings: [],
  };
  return livesOf(facts);
};

export const anyInstant = fc.integer({ min: 0, max: 260 }).map((after) => start + after * day);
export const link = (kind: 'merged' | 'split', position: number, recordedAt: number): IdentityLink => ({
  kind,
  survivorId: 'a',
  absorbedId: 'b',
  position,
  recordedAt,
  source: 'identities',
});
