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

const told: Readonly<Record<string, string>> = {
  'person-registered': 'job-seekers.person-registered.v1',
  'person-corrected': 'job-seekers.person-corrected.v1',
  'profile-stated': 'job-seekers.profile-stated.v1',
  'registration-opened': 'job-seekers.registration-opened.v1',
  'registration-closed': 'job-seekers.registration-closed.v1',
  'registration-ended-by-work': 'job-seekers.registration-closed.v1',
  'registration-lapsed': 'job-seekers.registration-closed.v1',
  'registration-corrected': 'job-seekers.registration-corrected.v1',
  'registration-voided': 'job-seekers.registration-voided.v1',
  'placement-reported': 'placements.placement-reported.v1',
  'placement-verified': 'placements.placement-verified.v1',
  'placement-corrected': 'placements.placement-corrected.v1',
  'placement-ended': 'placements.placement-ended.v1',
  'placement-assigned': 'placements.placement-assigned.v1',
  'placement-voided': 'placements.placement-voided.v1',
};
const steps: Readonly<Record<string, string>> = {
  'recommendations-made': 'matching.recommendations-made.v1',
  'recommendation-delivered': 'matching.recommendation-delivered.v1',
  'referral-made': 'matching.referral-made.v1',
  'person-hired': 'matching.person-hired.v1',
};

/** One row in the histories for every message, and for every recommendation of one, by the id of its event. */
export async function expectedHistory(stores: Stores): Promise<Expected> {
  const [matching, ...facts] = await Promise.all([
    eventsOf(stores, 'matching', 'referral', 'recommendations'),
    eventsOf(stores, 'job-seekers', 'person', 'profile', 'registration'),
    eventsOf(stores, 'placements', 'placement'),
  ]);
  const rows = new Map<string, string>();
  for (const { id, type } of facts.flat()) if (told[type] !== undefined) rows.set(id, told[type]);
  for (const { id, type, data } of matching) {
    const made = (data as { recommendations?: readonly object[] }).recommendations?.length ?? 1;
    if (steps[type] !== undefined) for (let at = 0; at < made; at += 1) rows.set(`${id}#${at}`, steps[type]);
  }
  return rows;
}
