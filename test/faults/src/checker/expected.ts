import { Stores } from '../stores';
import { eventsOf, idOf, Stored } from './stored-events';

/** The rows of a read model by id, as text, worked out from events. */
export type Expected = ReadonlyMap<string, string>;

export const row = (...columns: readonly unknown[]): string => columns.map((column) => String(column ?? '-')).join('|');

export interface Spell {
  readonly id: string;
  readonly openedOn: string;
}

/** The open registration of each person who has one. */
export function openSpells(events: readonly Stored[]): ReadonlyMap<string, Spell> {
  const open = new Map<string, Spell>();
  for (const { type, data } of events) {
    const person = String(data['personId']);
    const spell = { id: String(data['registrationId']), openedOn: String(data['openedOn']) };
    if (type === 'registration-opened') open.set(person, spell);
    else if (type === 'registration-corrected') {
      if (data['closedOn'] === null) open.set(person, spell);
      else if (open.get(person)?.id === spell.id) open.delete(person);
    } else if (/closed|ended-by-work|lapsed|voided/.test(type) && open.get(person)?.id === spell.id)
      open.delete(person);
  }
  return open;
}

export async function expectedCaseload(stores: Stores): Promise<Expected> {
  const events = await eventsOf(stores, 'job-seekers', 'person', 'registration', 'profile');
  const open = openSpells(events.filter(({ stream }) => stream.startsWith('registration-')));
  const profiled = new Set(events.filter(({ type }) => type === 'profile-stated').map(idOf));
  const rows = new Map<string, string>();
  for (const event of events) {
    const id = idOf(event);
    if (event.type === 'person-registered')
      rows.set(id, row(open.get(id)?.id, open.get(id)?.openedOn, profiled.has(id)));
    if (event.type === 'person-erased') rows.delete(id);
  }
  return rows;
}

/** The file of everybody who is not erased holds the versions of two streams. */
export async function expectedFiles(stores: Stores): Promise<Expected> {
  const events = await eventsOf(stores, 'job-seekers', 'person', 'profile');
  const versions = new Map(events.map(({ stream, version }) => [stream, version]));
  const erased = new Set(events.filter(({ type }) => type === 'person-erased').map(idOf));
  const people = events.filter(({ type }) => type === 'person-registered').map(idOf);
  return new Map(
    people
      .filter((id) => !erased.has(id))
      .map((id) => [id, row(versions.get(`person-${id}`), versions.get(`profile-${id}`) ?? 0)]),
  );
}

export async function expectedBoard(stores: Stores): Promise<Expected> {
  const open = new Map<string, boolean>();
  const rows = new Map<string, string>();
  for (const event of await eventsOf(stores, 'job-postings', 'vacancy')) {
    const id = idOf(event);
    if (/published|reopened/.test(event.type)) open.set(id, true);
    if (/filled|closed|expired/.test(event.type)) open.set(id, false);
    rows.set(id, row(event.version, open.get(id) ?? false));
  }
  return rows;
}

export async function expectedVacancies(stores: Stores): Promise<Expected> {
  const events = await eventsOf(stores, 'job-postings', 'vacancy');
  return new Map(events.map((event) => [idOf(event), row(event.version)]));
}

const standing: Readonly<Record<string, string>> = {
  'referral-made': 'made',
  'referral-seen': 'seen',
  'interview-arranged': 'interview',
  'offer-made': 'offer',
  'offer-accepted': 'accepted',
  'person-hired': 'hired',
};

export async function expectedReferrals(stores: Stores): Promise<Expected> {
  const about = new Map<string, readonly unknown[]>();
  const rows = new Map<string, string>();
  for (const event of await eventsOf(stores, 'matching', 'referral')) {
    const id = idOf(event);
    const { personId, vacancy } = event.data as { personId: string; vacancy?: { vacancyId: string } };
    if (event.type === 'referral-made') about.set(id, [personId, vacancy?.vacancyId]);
    rows.set(id, row(...(about.get(id) ?? []), standing[event.type] ?? 'ended', event.version));
  }
  return rows;
}

export async function expectedSeats(stores: Stores): Promise<Expected> {
  const openings = new Map<string, unknown>();
  const holders = new Map<string, Set<unknown>>();
  for (const event of await eventsOf(stores, 'matching', 'seats')) {
    const id = idOf(event);
    const held = holders.get(id) ?? new Set();
    holders.set(id, held);
    if (event.type === 'seats-opened' || event.type === 'openings-changed') openings.set(id, event.data['openings']);
    if (event.type === 'seat-taken') held.add(event.data['referralId']);
    if (event.type === 'seat-released') held.delete(event.data['referralId']);
  }
  return new Map([...holders].map(([id, held]) => [id, row(openings.get(id), held.size)]));
}

export interface Work {
  readonly person: string;
  readonly from: string;
  readonly verified: boolean;
  readonly voided: boolean;
  readonly version: number;
}

/** Every placement as last stated. */
export async function placements(stores: Stores): Promise<ReadonlyMap<string, Work>> {
  const work = new Map<string, Work>();
  for (const event of await eventsOf(stores, 'placements', 'placement')) {
    const { type, version, data } = event;
    const { personId, spell, verifiedOn } = data as { personId: string; spell?: { from: string }; verifiedOn?: string };
    const before = work.get(idOf(event)) ?? { person: personId, from: '', verified: false, voided: false, version };
    const stated = { ...before, version, from: spell?.from ?? before.from };
    if (type === 'placement-verified') work.set(idOf(event), { ...stated, verified: true });
    else if (type === 'placement-corrected') work.set(idOf(event), { ...stated, verified: verifiedOn !== null });
    else if (type === 'placement-voided') work.set(idOf(event), { ...stated, voided: true });
    else work.set(idOf(event), stated);
  }
  return work;
}

export async function expectedPlacements(stores: Stores): Promise<Expected> {
  return new Map(
    [...(await placements(stores))].map(([id, { person, from, verified, voided, version }]) => [
      id,
      row(person, from, verified, voided, version),
    ]),
  );
}

/** A placement is to be verified until it is, and on nobody's list once it is void. */
export async function expectedWork(stores: Stores): Promise<Expected> {
  const work = [...(await placements(stores))].filter(([, { voided }]) => !voided);
  return new Map(work.map(([id, { person, from, verified }]) => [id, row(person, from, !verified)]));
}
