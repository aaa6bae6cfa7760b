import { Stores } from '../stores';
import { Expected, openSpells, placements, row } from './expected';
import { eventsOf, idOf } from './stored-events';

/** What matching must know of people from the messages of others. */
export async function expectedMatchPeople(stores: Stores): Promise<Expected> {
  const events = await eventsOf(stores, 'job-seekers', 'person', 'registration', 'profile');
  const open = openSpells(events.filter(({ stream }) => stream.startsWith('registration-')));
  const profiled = new Set(events.filter(({ type }) => type === 'profile-stated').map(idOf));
  const erased = new Set(events.filter(({ type }) => type === 'person-erased').map(idOf));
  const working = [...(await placements(stores))].filter(([, { voided }]) => !voided);
  const people = events.filter(({ type }) => type === 'person-registered').map(idOf);
  return new Map(
    people
      .filter((id) => !erased.has(id))
      .map((id) => {
        const work = working.flatMap(([placement, { person }]) => (person === id ? [placement] : [])).sort();
        return [id, row(false, open.get(id)?.openedOn, profiled.has(id), work.join(',') || null)];
      }),
  );
}

/** Whose office placements must know. */
export async function expectedOffices(stores: Stores): Promise<Expected> {
  const rows = new Map<string, string>();
  for (const event of await eventsOf(stores, 'job-seekers', 'person')) {
    if (event.type === 'person-registered') rows.set(idOf(event), row(event.data['office']));
    if (event.type === 'person-erased') rows.delete(idOf(event));
  }
  return rows;
}

/** What matching must know of published vacancies. */
export async function expectedMatchVacancies(stores: Stores): Promise<Expected> {
  const openings = new Map<string, unknown>();
  const rows = new Map<string, string>();
  for (const event of await eventsOf(stores, 'job-postings', 'vacancy')) {
    const id = idOf(event);
    const { content, openings: changed } = event.data as { content?: { openings?: number }; openings?: number };
    openings.set(id, content?.openings ?? changed ?? openings.get(id));
    if (event.type === 'vacancy-published' || event.type === 'vacancy-reopened') rows.set(id, 'true');
    if (/filled|closed|expired/.test(event.type) && rows.has(id)) rows.set(id, 'false');
  }
  return new Map([...rows].map(([id, open]) => [id, row(openings.get(id), open)]));
}
