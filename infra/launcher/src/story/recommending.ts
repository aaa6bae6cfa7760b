import { inKeyOrder } from '@doorstep/event-store';
import { atOnce, width } from './at-once';
import { asPerson, counsellor, countyCode, County, Referral } from './county';
import { Persona } from './people';
import { Posting } from './postings';

interface Shown {
  readonly recommendationId: string;
  readonly vacancyId: string;
  readonly rank: number;
}

const refusals = ['wage-too-low', 'too-far', 'unsuitable-hours', 'family-care', 'not-suited-to-skills'];

/** The centre's run for everybody registered; then each is told, may decline, and may be referred to the best. */
export async function recommendAndRefer(county: County, week: number): Promise<void> {
  const { api, people } = county;
  const run = await api.post(counsellor, `run-${week}`, '/api/recommendation-runs', { office: countyCode });
  if (run.status !== 200) throw new Error(`recommendations were not made: ${JSON.stringify(run.body)}`);
  const after = run.body['position'] === null ? '' : `&after=${String(run.body['position'])}`;
  const busy = new Set(county.referrals.filter(({ stage }) => stage !== 'closed').map(({ persona }) => persona.index));
  const waiting = people.filter(({ openSinceWeek, index }) => openSinceWeek !== undefined && !busy.has(index));
  const shown = await atOnce(waiting, (persona) => tell(county, persona, week, after));
  const wishes = waiting.flatMap((persona, at) => wishOf(county, persona, shown[at] ?? [], week) ?? []);
  const made = new Map<string, Referral>();
  await inKeyOrder(
    wishes,
    ({ posting }) => posting.id,
    async (wish) => {
      const referral = await refer(county, wish, week);
      if (referral !== undefined) made.set(wish.persona.key, referral);
    },
    width,
  );
  county.referrals.push(...wishes.flatMap(({ persona }) => made.get(persona.key) ?? []));
}

/** Delivers what is new to a person, on the phone or at the centre; gives what still stands, best first. */
async function tell(county: County, persona: Persona, week: number, after: string): Promise<readonly Shown[]> {
  const { api, chance } = county;
  const list = await api.get(counsellor, `/api/people-recommendations?personId=${persona.id}&standing=true${after}`);
  const items = (list.body['items'] ?? []) as unknown as readonly (Shown & { deliveries: readonly object[] })[];
  const standing = [...items].sort((a, b) => a.rank - b.rank);
  const self = persona.channel === 'self';
  for (const { recommendationId, deliveries } of standing) {
    if (deliveries.length > 0) continue;
    const means = self ? 'app' : chance.pick(`${persona.key} told ${week}`, ['printed', 'read-out']);
    const key = `deliver-${persona.key}-${week}-${recommendationId.split('.')[1]}`;
    await api.post(self ? asPerson(persona) : counsellor, key, `/api/recommendations/${recommendationId}/deliveries`, {
      means,
    });
  }
  const last = standing.at(-1);
  if (last === undefined || !chance.happens(`${persona.key} declines ${week}`, 0.08)) return standing;
  await api.post(
    counsellor,
    `decline-${persona.key}-${week}`,
    `/api/recommendations/${last.recommendationId}/declines`,
    {
      reasonCode: chance.pick(`${persona.key} why ${week}`, refusals),
    },
  );
  return standing.slice(0, -1);
}

interface Wish {
  readonly persona: Persona;
  readonly posting: Posting;
  readonly recommendationId: string;
}

/** Which of the jobs shown a person wants to be sent to, if any. */
function wishOf(
  { chance, postings }: County,
  persona: Persona,
  shown: readonly Shown[],
  week: number,
): Wish | undefined {
  if (shown.length === 0 || !chance.happens(`${persona.key} goes ${week}`, 0.45)) return undefined;
  const chosen = shown[Math.min(shown.length - 1, chance.whole(`${persona.key} chooses ${week}`, 0, 2))] as Shown;
  const posting = postings.find(({ id }) => id === chosen.vacancyId);
  return posting && { persona, posting, recommendationId: chosen.recommendationId };
}

async function refer(
  { api }: County,
  { persona, posting, recommendationId }: Wish,
  week: number,
): Promise<Referral | undefined> {
  const key = `referral-${persona.key}-${week}`;
  const body = { personId: persona.id, vacancyId: posting.id, recommendationId };
  const answer = await api.post(counsellor, key, '/api/referrals', body);
  if (answer.status !== 201) return undefined;
  return { key, id: String(answer.body['id']), persona, posting, madeInWeek: week, stage: 'made' };
}
