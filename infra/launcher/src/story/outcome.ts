import { Answer } from './api';
import { FairnessRow, fairnessOf } from './fairness';
import { dayOf, firstDay, mondayOf } from './calendar';
import { analyst, auditor, counsellor, countyCode, County } from './county';

export interface RateRow {
  readonly cell: string;
  readonly label: string;
  readonly registered: number;
  readonly placed: number;
  readonly placedIncludingSubsidised: number;
  readonly rate: number | null;
}

/** What the year came to, as the platform's own queries tell it. */
export interface Outcome {
  readonly funnel: Readonly<Record<string, number>>;
  readonly total: RateRow;
  readonly byGroup: readonly RateRow[];
  readonly byTownship: readonly RateRow[];
  readonly threeMonthsEarlier: RateRow;
  readonly changedSince: number;
  readonly lastRound: RoundOutcome | undefined;
  readonly fairness: readonly FairnessRow[];
  readonly refusal:
    { readonly title: string; readonly findings: readonly Readonly<Record<string, unknown>>[] } | undefined;
  readonly explanation: { readonly zh: unknown; readonly en: unknown } | undefined;
  readonly drillDown: { readonly personId: string; readonly events: readonly string[] } | undefined;
}

/** The last round of recommendations. */
export interface RoundOutcome {
  readonly people: number;
  readonly served: number;
  readonly vacancies: number;
  readonly gapMillionths: number;
  readonly congestion: Readonly<Record<'withoutAny' | 'gini' | 'overloaded', number>>;
}

interface Cell {
  readonly cell: string;
  readonly label: string;
  readonly registered: number;
  readonly placed: { readonly market: number };
  readonly placedIncludingSubsidised: number;
  readonly marketRate: number | null;
}

const quarterWeeks = 13;
const instant = (ms: number): string => new Date(ms).toISOString();

/** Asks the platform for everything the story ends in. */
export async function outcomeOf(
  { api, refusal, referrals }: Pick<County, 'api' | 'refusal' | 'referrals'>,
  weeks: number,
): Promise<Outcome> {
  const cohort = `from=${firstDay}&to=${dayOf(weeks)}&region=${countyCode}`;
  const ask = (path: string) => must(api.get(analyst, path));
  const earlierAt = instant(mondayOf(Math.max(1, weeks - quarterWeeks)));
  const [funnel, byGroup, byTownship, earlier] = await Promise.all([
    ask(`/api/placement-funnel?${cohort}`),
    ask(`/api/placement-rates?${cohort}&by=group`),
    ask(`/api/placement-rates?${cohort}&by=region&level=township`),
    ask(`/api/placement-rates?${cohort}&asOf=${earlierAt}`),
  ]);
  const changes = await countPages((cursor) =>
    must(
      api.get(
        auditor,
        `/api/placement-rates/comparison?${cohort}&asOf=${earlierAt}&asOf2=${instant(mondayOf(weeks))}&limit=200${cursor}`,
      ),
    ),
  );
  const { counts } = funnel.body as unknown as { counts: Record<string, number> };
  return {
    funnel: counts,
    total: rowOf(byGroup.body['total'] as unknown as Cell),
    byGroup: rowsOf(byGroup),
    byTownship: rowsOf(byTownship),
    threeMonthsEarlier: rowOf(earlier.body['total'] as unknown as Cell),
    changedSince: changes,
    lastRound: await lastRound(api),
    fairness: await fairnessOf(ask, cohort),
    refusal: refusal as Outcome['refusal'],
    explanation: await explanationOf(api, referrals[0]?.persona.id),
    drillDown: await drillDown(api, cohort),
  };
}

async function lastRound(api: County['api']): Promise<RoundOutcome | undefined> {
  const { body } = await must(api.get(counsellor, '/api/matching-rounds?limit=1'));
  const [round] = body['items'] as unknown as readonly (RoundOutcome & { readonly withoutProfile: number })[];
  if (round === undefined) return undefined;
  const { people, withoutProfile, served, vacancies, gapMillionths, congestion } = round;
  return { people: people - withoutProfile, served, vacancies, gapMillionths, congestion };
}

async function explanationOf(api: County['api'], personId: string | undefined): Promise<Outcome['explanation']> {
  if (personId === undefined) return undefined;
  const list = await must(api.get(counsellor, `/api/people-recommendations?personId=${personId}&limit=1`));
  const [first] = list.body['items'] as unknown as readonly { recommendationId: string }[];
  if (first === undefined) return undefined;
  const path = `/api/recommendations/${first.recommendationId}?reader=seeker`;
  const [zh, en] = await Promise.all(['zh', 'en'].map((language) => must(api.get(counsellor, path, language))));
  return { zh: zh?.body['explanation'], en: en?.body['explanation'] };
}

async function drillDown(api: County['api'], cohort: string): Promise<Outcome['drillDown']> {
  const { body } = await must(api.get(auditor, `/api/placement-rates/events?${cohort}&limit=200`));
  type Person = { personId: string; numerator: readonly EventRef[]; denominator: readonly EventRef[] };
  type EventRef = { source: string; position: number; type: string; recordedAt: string };
  const placed = (body['items'] as unknown as readonly Person[]).find(({ numerator }) => numerator.length > 0);
  return (
    placed && {
      personId: placed.personId,
      events: [...placed.denominator, ...placed.numerator].map(
        ({ source, position, type, recordedAt }) => `${source}:${position} ${type} ${recordedAt.slice(0, 10)}`,
      ),
    }
  );
}

async function countPages(page: (cursor: string) => Promise<Answer>): Promise<number> {
  let count = 0;
  let cursor = '';
  do {
    const { body } = await page(cursor);
    count += (body['items'] as unknown as readonly unknown[]).length;
    cursor = body['next'] === null ? '' : `&cursor=${String(body['next'])}`;
  } while (cursor !== '');
  return count;
}

async function must(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.status !== 200) throw new Error(`a figure cannot be had: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}

function rowsOf({ body }: Answer): readonly RateRow[] {
  return (body['cells'] as unknown as readonly Cell[]).map(rowOf);
}

function rowOf({ cell, label, registered, placed, placedIncludingSubsidised, marketRate }: Cell): RateRow {
  return { cell, label, registered, placed: placed.market, placedIncludingSubsidised, rate: marketRate };
}
