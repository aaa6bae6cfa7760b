import { cohort } from './cohort';
import { resolveIdentities } from './identity';
import { known, link, march, marchCohort, noFacts, person, registration, work } from './sample.fixture';

const spellsOf = (...placements: readonly ReturnType<typeof work>[]) =>
  marchCohort({ registrations: [registration('p')], placements })[0]?.spells ?? [];

describe('a registration cohort', () => {
  it('holds everybody whose registration opened in the half-open interval, with or without later events', () => {
    const registrations = [
      registration('a', '2026-02-28'),
      registration('b', '2026-03-01'),
      registration('c', '2026-03-31'),
      registration('d', '2026-04-01'),
    ];
    expect(marchCohort({ registrations }).map(({ personId }) => personId)).toEqual(['b', 'c']);
  });

  it('counts a person once, from the first opening', () => {
    const registrations = [registration('a', '2026-03-20'), registration('a', '2026-03-05')];
    expect(marchCohort({ registrations })).toMatchObject([{ personId: 'a', openedOn: '2026-03-05' }]);
  });

  it('counts merged records as one person with the facts of all of them', () => {
    const [member, ...others] = marchCohort({
      registrations: [registration('a'), registration('b', '2026-03-12')],
      people: [person('a', { sex: 'male' }), person('b')],
      memberships: [known({ personId: 'a', group: 'veteran', from: '2020-01-01', to: null })],
      placements: [work('a')],
      identities: resolveIdentities([link('merged', 'b', 'a')], 9),
    });
    expect(others).toEqual([]);
    expect(member).toMatchObject({
      personId: 'b',
      recordIds: ['b', 'a'],
      openedOn: '2026-03-10',
      person: { sex: 'female' },
      memberships: [{ group: 'veteran' }],
      spells: [{ placementIds: ['w-a'] }],
    });
  });

  it('takes memberships of the day of opening', () => {
    const membership = (group: string, from: string, to: string | null) => known({ personId: 'p', group, from, to });
    const [member] = marchCohort({
      registrations: [registration('p')],
      memberships: [
        membership('graduate', '2025-01-01', '2026-03-10'),
        membership('disabled', '2026-03-10', null),
        membership('veteran', '2026-03-11', null),
      ],
    });
    expect(member?.memberships.map(({ group }) => group)).toEqual(['disabled']);
  });

  it('takes verified work from the day of opening on, up to the as-of date', () => {
    expect(spellsOf(work('p', { verifiedOn: null }))).toEqual([]);
    expect(spellsOf(work('p', { startedOn: '2026-03-09' }))).toEqual([]);
    expect(spellsOf(work('p', { startedOn: '2026-03-10' }))).toHaveLength(1);
    expect(spellsOf(work('p', { startedOn: '2026-06-01' }))).toHaveLength(1);
    expect(spellsOf(work('p', { startedOn: '2026-06-02' }))).toEqual([]);
  });

  it('takes no renewed contract of work that began before the opening for a new start', () => {
    const before = work('p', { placementId: 'w1', startedOn: '2026-01-01', endedOn: '2026-03-01' });
    const renewed = work('p', { placementId: 'w2', startedOn: '2026-03-20' });
    expect(spellsOf(before, renewed)).toEqual([]);
    expect(spellsOf({ ...before, endedOn: '2026-02-01' }, renewed)).toHaveLength(1);
  });

  it('takes starts within so many days of the opening, where a window is given', () => {
    const placed = (windowDays: number) =>
      cohort(
        { ...march, windowDays },
        { ...noFacts, registrations: [registration('p')], placements: [work('p', { startedOn: '2026-03-20' })] },
      )[0]?.spells.length;
    expect([placed(10), placed(11)]).toEqual([0, 1]);
  });
});
