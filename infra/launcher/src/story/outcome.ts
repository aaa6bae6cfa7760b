import { Answer } from './api';
import { dayOf, firstDay, mondayOf } from './calendar';
import { Congestion, congestionOf } from './congestion';
import { analyst, counsellor, countyCode, County } from './county';
import { FairnessRow, fairnessOf } from './fairness';
import { Rates, ratesOf } from './rates';
import { Stage, stagesOf } from './stages';

/** What the year came to, as the platform's own queries tell it. */
export interface Outcome {
  readonly stages: readonly Stage[];
  readonly byGroup: Rates;
  readonly byTownship: Rates;
  readonly threeMonthsEarlier: Rates;
  readonly changedSince: Changed;
  readonly lastRound: RoundOutcome | undefined;
  /** Of the last weeks of recommendations. */
  readonly congestion: Congestion;
  readonly fairness: readonly FairnessRow[];
  readonly refusal:
    { readonly title: string; readonly findings: readonly Readonly<Record<string, unknown>>[] } | undefined;
  readonly explanation: { readonly zh: unknown; readonly en: unknown } | undefined;
  readonly drillDown: DrillDown | undefined;
}

/** How many persons count otherwise now, and where that can be asked for again. */
interface Changed {
  readonly persons: number;
  readonly address: string;
}

interface DrillDown {
  readonly personId: string;
  readonly events: readonly string[];
  readonly address: string;
}

/** The last round of recommendations. */
export interface RoundOutcome {
  readonly people: number;
  readonly served: number;
  readonly gapMillionths: number;
  readonly address: string;
}

const quarterWeeks = 13;
export const congestedWeeks = 4;
const lastRoundAddress = '/api/matching-rounds?limit=1';
const instant = (ms: number): string => new Date(ms).toISOString();

/** Asks the platform for everything the story ends in, as known when it ends. */
export async function outcomeOf(
  { api, refusal, referrals }: Pick<County, 'api' | 'refusal' | 'referrals'>,
  weeks: number,
): Promise<Outcome> {
  const cohort = `from=${firstDay}&to=${dayOf(weeks)}&region=${countyCode}`;
  const [now, earlier] = [mondayOf(weeks), mondayOf(Math.max(1, weeks - quarterWeeks))].map(instant);
  const question = `${cohort}&asOf=${now}`;
  const ask = (path: string) => must(api.get(analyst, path));
  const stages = await stagesOf(ask, question);
  const [byGroup, byTownship, threeMonthsEarlier] = await Promise.all([
    ratesOf(ask, `${question}&by=group`),
    ratesOf(ask, `${question}&by=region&level=township`),
    ratesOf(ask, `${cohort}&asOf=${earlier}`),
  ]);
  return {
    stages,
    byGroup,
    byTownship,
    threeMonthsEarlier,
    changedSince: await changedSince(
      ask,
      `/api/metrics/placement-rate-of-registered/comparison?${cohort}&asOf=${earlier}&asOf2=${now}&version=1`,
    ),
    lastRound: await lastRound(api),
    congestion: await congestionOf(
      ask,
      `from=${dayOf(Math.max(0, weeks - congestedWeeks))}&to=${dayOf(weeks)}&region=${countyCode}&asOf=${now}`,
    ),
    fairness: await fairnessOf(ask, question),
    refusal: refusal as Outcome['refusal'],
    explanation: await explanationOf(api, referrals[0]?.persona.id),
    drillDown: await drillDown(ask, `/api/metrics/placement-rate-of-registered/subjects?${question}&version=1`),
  };
}

async function lastRound(api: County['api']): Promise<RoundOutcome | undefined> {
  const { body } = await must(api.get(counsellor, lastRoundAddress));
  const [round] = body['items'] as unknown as readonly (RoundOutcome & { readonly withoutProfile: number })[];
  if (round === undefined) return undefined;
  const { people, withoutProfile, served, gapMillionths } = round;
  return { people: people - withoutProfile, served, gapMillionths, address: lastRoundAddress };
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

/** The first person with work among those counted, down to the events. */
async function drillDown(ask: (path: string) => Promise<Answer>, address: string): Promise<DrillDown | undefined> {
  const { body } = await ask(`${address}&limit=200`);
  type Person = { id: string; value: { numerator: number }; events: readonly EventRef[] };
  type EventRef = { source: string; position: number; type: string; recordedAt: string };
  const placed = (body['items'] as unknown as readonly Person[]).find(({ value }) => value.numerator > 0);
  return (
    placed && {
      personId: placed.id,
      address,
      events: placed.events.map(
        ({ source, position, type, recordedAt }) => `${source}:${position} ${type} ${recordedAt.slice(0, 10)}`,
      ),
    }
  );
}

async function changedSince(ask: (path: string) => Promise<Answer>, address: string): Promise<Changed> {
  let persons = 0;
  let cursor = '';
  do {
    const { body } = await ask(`${address}&limit=200${cursor}`);
    persons += (body['items'] as unknown as readonly unknown[]).length;
    cursor = body['next'] === null ? '' : `&cursor=${String(body['next'])}`;
  } while (cursor !== '');
  return { persons, address };
}

async function must(call: Promise<Answer>): Promise<Answer> {
  const answer = await call;
  if (answer.status !== 200) throw new Error(`a figure cannot be had: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
