import { Stores } from '../stores';
import { eventsOf, idOf } from './stored-events';

interface Standing {
  openings: unknown;
  open: boolean;
  taken: number;
}

/** Vacancies whose seats, kept by another service, have other openings, are open at another time, or are full and yet offered. */
export async function wrongOpenings(stores: Stores): Promise<readonly string[]> {
  const [offered, seated] = await Promise.all([offers(stores), seats(stores)]);
  return [...offered].flatMap(([id, offer]) => {
    const seat = seated.get(id);
    const said = `vacancy ${id} is ${textOf(offer)} and its seats are ${seat === undefined ? 'missing' : textOf(seat)}`;
    if (seat?.openings !== offer.openings || seat?.open !== offer.open) return [said];
    return offer.open === seat.taken < Number(seat.openings) ? [] : [`${said}, ${seat.taken} taken`];
  });
}

/** Every vacancy that was ever published, as its own service has it. */
async function offers(stores: Stores): Promise<ReadonlyMap<string, Standing>> {
  const found = new Map<string, Standing>();
  const openings = new Map<string, unknown>();
  for (const event of await eventsOf(stores, 'job-postings', 'vacancy')) {
    const id = idOf(event);
    const { content, openings: changed } = event.data as { content?: { openings?: number }; openings?: number };
    openings.set(id, content?.openings ?? changed ?? openings.get(id));
    const open = /published|reopened/.test(event.type) || (found.get(id)?.open ?? false);
    const over = /filled|closed|expired/.test(event.type);
    if (found.has(id) || open) found.set(id, { openings: openings.get(id), open: open && !over, taken: 0 });
  }
  return found;
}

async function seats(stores: Stores): Promise<ReadonlyMap<string, Standing>> {
  const found = new Map<string, Standing>();
  for (const { type, stream, data } of await eventsOf(stores, 'matching', 'seats')) {
    const id = stream.slice('seats-'.length);
    const seat = found.get(id) ?? { openings: 0, open: false, taken: 0 };
    found.set(id, seat);
    if (type === 'seats-opened' || type === 'openings-changed') seat.openings = data['openings'];
    if (type === 'seats-opened') seat.open = true;
    if (type === 'seats-closed') seat.open = false;
    if (type === 'seat-taken') seat.taken += 1;
    if (type === 'seat-released') seat.taken -= 1;
  }
  return found;
}

const textOf = ({ openings, open }: Standing): string =>
  `${open ? 'open' : 'closed'} with ${String(openings)} openings`;
