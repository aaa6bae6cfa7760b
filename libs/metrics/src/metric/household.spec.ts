import { resolveIdentities } from '../identity';
import { membersOn, standsFor } from './household';
import { HouseholdFact, HouseholdStay } from './life';
import { livesOf, PersonFacts } from './lives';
import { known } from './sample-life.fixture';

const stay = (personId: string, more: Partial<HouseholdStay> = {}): HouseholdStay => ({
  personId,
  isHead: false,
  from: '2026-01-01',
  to: null,
  ...more,
});
const living = (households: readonly HouseholdFact[], merged = false) => {
  const link = { kind: 'merged', survivorId: 'a', absorbedId: 'b', recordedAt: 0, source: 's', position: 1 } as const;
  const facts: PersonFacts = {
    identities: resolveIdentities(merged ? [link] : [], 1),
    people: [],
    education: [],
    memberships: [],
    registrations: [],
    placements: [],
    retention: [],
    steps: [],
    answers: [],
    enrolments: [],
    awards: [],
    earnings: [],
    households: households.map(known),
  };
  return livesOf(facts);
};
const ids = (lives: readonly { readonly personId: string }[]) => lives.map(({ personId }) => personId).sort();

describe('households in lives', () => {
  it('are those of every member, also of one of whom nothing else is known', () => {
    const lives = living([{ householdId: 'h1', members: [stay('a'), stay('b')] }]);
    expect(ids(lives)).toEqual(['a', 'b']);
    expect(lives.map(({ households }) => households?.map(({ householdId }) => householdId))).toEqual([['h1'], ['h1']]);
  });

  it('have somebody once who came back, and two records of one person as one member', () => {
    const members = [stay('a', { to: '2026-02-01' }), stay('a', { from: '2026-03-01' }), stay('b')];
    const [merged] = living([{ householdId: 'h1', members }], true);
    expect(merged?.households).toHaveLength(1);
    const [household] = merged?.households ?? [];
    expect(household && ids(membersOn(household, '2026-03-10'))).toEqual(['a']);
    expect(household && ids(membersOn(household, '2025-12-31'))).toEqual([]);
  });

  it('have the members of the day, and are brought by one of them: the head, or whose id comes first', () => {
    const members = [stay('a', { from: '2026-02-01' }), stay('b'), stay('c', { isHead: true, to: '2026-03-01' })];
    const [household] = living([{ householdId: 'h1', members }])[0]?.households ?? [];
    if (household === undefined) throw new Error('no household');
    expect(ids(membersOn(household, '2026-01-31'))).toEqual(['b', 'c']);
    expect(ids(membersOn(household, '2026-03-01'))).toEqual(['a', 'b']);
    const standing = (day: string) => ['a', 'b', 'c'].filter((personId) => standsFor(personId, household, day));
    expect([standing('2026-01-31'), standing('2026-02-28'), standing('2026-03-01'), standing('2025-12-31')]).toEqual([
      ['c'],
      ['c'],
      ['a'],
      [],
    ]);
  });
});
