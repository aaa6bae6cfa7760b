import { Stores } from '../stores';
import { openSpells, placements as stated } from './expected';
import { eventsOf, idOf, Stored } from './stored-events';

/** What one service must do because of another, exactly once: what was not done, done without cause, or done twice. */
export async function wrongConsequences(stores: Stores): Promise<readonly string[]> {
  const referrals = await eventsOf(stores, 'matching', 'referral');
  const placements = await eventsOf(stores, 'placements', 'placement');
  const people = await eventsOf(stores, 'job-seekers', 'person', 'registration');
  const of = (events: readonly Stored[], type: string) => events.filter((event) => event.type === type).map(idOf);
  const ended = people
    .filter(({ type }) => type === 'registration-ended-by-work')
    .map(({ data }) => String(data['placementId']));
  const verified = new Set(of(placements, 'placement-verified'));
  const erased = new Set(of(people, 'person-erased'));
  const open = openSpells(people.filter(({ stream }) => stream.startsWith('registration-')));
  const working = [...(await stated(stores)).values()].filter((work) => work.verified && !work.voided);
  return [
    ...unlike('a hire', of(referrals, 'person-hired'), 'a reported placement', of(placements, 'placement-reported')),
    ...unlike(
      'a voided placement',
      of(placements, 'placement-voided'),
      'a hire that fell through',
      of(referrals, 'hire-fell-through'),
    ),
    ...ended
      .filter((placement) => !verified.has(placement))
      .map((id) => `a registration ended by unverified work ${id}`),
    ...[...open.keys()].filter((id) => erased.has(id)).map((id) => `erased and still registered: ${id}`),
    ...working
      .filter(({ person, from }) => (open.get(person)?.openedOn ?? '9') <= from)
      .map(({ person, from }) => `in verified work from ${from} on and still registered: ${person}`),
  ];
}

function unlike(
  cause: string,
  causes: readonly string[],
  effect: string,
  effects: readonly string[],
): readonly string[] {
  const [caused, done] = [new Set(causes), new Set(effects)];
  return [
    ...[...caused].filter((id) => !done.has(id)).map((id) => `${cause} without ${effect}: ${id}`),
    ...[...done].filter((id) => !caused.has(id)).map((id) => `${effect} without ${cause}: ${id}`),
    ...(done.size < effects.length ? [`${effect} twice`] : []),
  ];
}
