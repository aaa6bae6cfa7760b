import { Stores } from '../stores';
import { Expected, openSpells, placements, row } from './expected';
import { eventsOf, idOf } from './stored-events';

/** Every open registration lapses some day. */
export async function expectedLapses(stores: Stores): Promise<Expected> {
  const open = openSpells(await eventsOf(stores, 'job-seekers', 'registration'));
  return new Map([...open.values()].map(({ id }) => [id, 'registration-lapse']));
}

/** Verified work is looked after. */
export async function expectedChecks(stores: Stores): Promise<Expected> {
  const verified = [...(await placements(stores))].filter(([, work]) => work.verified && !work.voided);
  return new Map(verified.map(([id]) => [id, 'retention-check']));
}

/** An open referral waits for somebody; a seat whose hire fell through is to be given back. */
export async function expectedSilences(stores: Stores): Promise<Expected> {
  const rows = new Map<string, string>();
  for (const { type, stream, data } of await eventsOf(stores, 'matching', 'referral', 'seats')) {
    const seat = stream.replace('referral-', 'seat-');
    if (type === 'referral-made') rows.set(stream, stream);
    if (/refused|withdrawn|silent|lapsed|hired/.test(type)) rows.delete(stream);
    if (type === 'hire-fell-through') rows.set(seat, `seats-${String(data['vacancyId'])}`);
    if (type === 'seat-released') rows.delete(`seat-${String(data['referralId'])}`);
  }
  return rows;
}

interface Run {
  readonly runId: string;
  readonly personId: string;
  readonly recommendations?: readonly { readonly recommendationId: string }[];
  readonly supersedes?: readonly string[];
  readonly recommendationIds?: readonly string[];
  readonly recommendationId?: string;
  readonly found?: number;
}

export async function expectedRecommendations(stores: Stores): Promise<Expected> {
  const rows = new Map<string, string>();
  for (const { type, data } of await eventsOf(stores, 'matching', 'recommendations')) {
    const {
      personId,
      recommendations = [],
      supersedes = [],
      recommendationIds = [],
      recommendationId,
    } = data as Run & object;
    for (const id of supersedes) rows.set(id, row(personId, false));
    for (const one of recommendations)
      if (type === 'recommendations-made') rows.set(one.recommendationId, row(personId, true));
    if (type === 'recommendation-declined') rows.set(String(recommendationId), row(personId, false));
    if (type === 'recommendations-retired') for (const id of recommendationIds) rows.delete(id);
  }
  return rows;
}

export async function expectedLastRuns(stores: Stores): Promise<Expected> {
  const rows = new Map<string, string>();
  for (const event of await eventsOf(stores, 'matching', 'recommendations')) {
    const { runId, recommendations, found } = event.data as unknown as Run;
    if (event.type === 'recommendations-made') rows.set(idOf(event), row(runId, recommendations?.length));
    if (event.type === 'recommendations-short') rows.set(idOf(event), row(runId, found));
    if (event.type === 'recommendations-retired') rows.delete(idOf(event));
  }
  return rows;
}
