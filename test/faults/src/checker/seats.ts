import { Stores } from '../stores';
import { eventsOf, idOf } from './stored-events';

/**
 * Openings given away too often, and hires and seats that do not belong together. A seat whose hire fell through while the clock was
 * ahead is given back when the clock is there again.
 */
export async function wrongSeats(stores: Stores): Promise<readonly string[]> {
  const wrong: string[] = [];
  const openings = new Map<string, number>();
  const tolerated = new Map<string, number>();
  const holders = new Map<string, Set<string>>();
  for (const event of await eventsOf(stores, 'matching', 'seats')) {
    const vacancy = idOf(event);
    const held = holders.get(vacancy) ?? new Set<string>();
    holders.set(vacancy, held);
    const { openings: count, referralId } = event.data;
    if (event.type === 'seats-opened' || event.type === 'openings-changed') openings.set(vacancy, Number(count));
    if (event.type === 'seats-overcommitted') tolerated.set(vacancy, held.size);
    if (event.type === 'seat-released') held.delete(String(referralId));
    if (event.type !== 'seat-taken') continue;
    if (held.has(String(referralId)))
      wrong.push(`a seat of vacancy ${vacancy} is taken twice by ${String(referralId)}`);
    held.add(String(referralId));
    if (held.size > Math.max(openings.get(vacancy) ?? 0, tolerated.get(vacancy) ?? 0))
      wrong.push(`vacancy ${vacancy} has ${openings.get(vacancy) ?? 0} openings and ${held.size} seats taken`);
  }
  const hired = new Set<string>();
  for (const event of await eventsOf(stores, 'matching', 'referral')) {
    if (event.type === 'person-hired') hired.add(idOf(event));
    if (event.type === 'hire-fell-through') hired.delete(idOf(event));
  }
  const waiting = await stores
    .of('matching')
    .query<{ id: string }>(`select id from deadlines where kind = 'seat-release' and due_at > $1`, [Date.now()]);
  const seated = new Set([...holders.values()].flatMap((held) => [...held]));
  for (const referral of hired) if (!seated.has(referral)) wrong.push(`hired without a seat: referral ${referral}`);
  for (const referral of seated)
    if (!hired.has(referral) && !waiting.some(({ id }) => id === `seat-${referral}`))
      wrong.push(`a seat without a hire: referral ${referral}`);
  return wrong;
}
