import { events, jobs, memberships, openings, parentsOfDivisions, residences, Work } from './recorded-facts';
import { ownership, OwnerOf } from './recorded-links';
import { Databases, databaseOf } from './stored';

/** The cohort the story's numbers are about, and the instant (epoch ms) as of which it is known. */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly region: string;
  readonly asOf: number;
}

export interface Counts {
  readonly cell: string;
  readonly registered: number;
  readonly placed: number;
  readonly placedIncludingSubsidised: number;
  readonly rate: number | null;
}

/** One person of the cohort, worked out from events alone. */
interface Counted {
  readonly id: string;
  readonly opened: string;
  readonly township: string;
  readonly groups: readonly string[];
  /** Starts of verified work that count, with the placements each is made of. */
  readonly starts: readonly Start[];
}

interface Start {
  readonly kind: string;
  /** Each with the days from the first start to its own. */
  readonly placements: readonly { readonly id: string; readonly after: number }[];
}

/** Something that happened to a person on a day, as the event of a fact says. */
interface Step {
  readonly person: string;
  readonly fact: string;
  readonly on: string;
}

/** The whole cohort of `question`; read straight from the event stores, with no thought of read models. */
export async function recompute(databases: Databases, question: Question): Promise<readonly Counted[]> {
  const [ownerOf, opened, residence, groups, work] = await Promise.all([
    ownership(databases, question.asOf),
    openings(databases, question.asOf),
    residences(databases, question.asOf),
    memberships(databases, question.asOf),
    jobs(databases, question.asOf),
  ]);
  const parents = await parentsOfDivisions(databases, question.asOf);
  const today = new Date(question.asOf + 8 * 3_600_000).toISOString().slice(0, 10);
  const firstDays = new Map<string, string>();
  for (const [id, { person: record, on }] of opened) {
    const person = ownerOf(record, 'registration', id);
    if (on >= question.from && on < question.to && on < (firstDays.get(person) ?? '9')) firstDays.set(person, on);
  }
  const belonging = [...groups].map(([id, one]) => ({ ...one, person: ownerOf(one.person, 'membership', id) }));
  const worked = [...work.values()].map((one) => ({ ...one, person: ownerOf(one.person, 'placement', one.id) }));
  return [...firstDays]
    .filter(([id]) => liesIn(residence.get(id) ?? '', question.region, parents))
    .map(([id, on]) => ({
      id,
      opened: on,
      township: residence.get(id) ?? 'unknown',
      groups: [
        ...new Set(
          belonging
            .filter(({ person, from, to }) => person === id && from <= on && (to === null || on < to))
            .map(({ group }) => group),
        ),
      ],
      starts: startsOf(worked.filter((one) => one.person === id && one.verified)).filter(
        ({ from }) => from >= on && from <= today,
      ),
    }));
}

/** Persons and rate of a cohort, or of those of its cell. */
export function countsOf(cell: string, people: readonly Counted[]): Counts {
  const among = (...kinds: readonly string[]) =>
    people.filter(({ starts }) => starts.some(({ kind }) => kinds.includes(kind))).length;
  const placed = among('market');
  return {
    cell,
    registered: people.length,
    placed,
    placedIncludingSubsidised: among('market', 'subsidised'),
    rate: people.length === 0 ? null : placed / people.length,
  };
}

/** One row per cell, in order of the cells' names. */
export function countsBy(people: readonly Counted[], cellsOf: (person: Counted) => readonly string[]): Counts[] {
  const cells = [...new Set(people.flatMap(cellsOf))].sort();
  return cells.map((cell) =>
    countsOf(
      cell,
      people.filter((person) => cellsOf(person).includes(cell)),
    ),
  );
}

export const groupsOf = ({ groups }: Counted): readonly string[] => (groups.length === 0 ? ['none'] : groups);
export const townshipOf = ({ township }: Counted): readonly string[] => [township];

/** How many persons count otherwise in the rate of the later of two cohorts. */
export function changedBetween(before: readonly Counted[], after: readonly Counted[]): number {
  const standing = (people: readonly Counted[]) =>
    new Map(people.map(({ id, opened, starts }) => [id, `${opened} ${starts.some(({ kind }) => kind === 'market')}`]));
  const [was, is] = [standing(before), standing(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id)).length;
}

/** How far the cohort came, from its openings on. */
export async function funnelOf(databases: Databases, people: readonly Counted[], asOf: number) {
  const matching = databaseOf(databases, 'matching');
  const ownerOf = await ownership(databases, asOf);
  const made = await matching.query<Step & { vacancy: string }>(
    `select data->>'personId' person, made->>'recommendationId' fact, made->>'vacancyId' vacancy, data->>'madeOn' "on"
     from event_store.events, jsonb_array_elements(data->'recommendations') made
     where type = 'recommendations-made' and recorded_at <= $1`,
    [asOf],
  );
  const told = owned(made, 'recommendation', ownerOf);
  const stepped = async (type: string, day: string, category: 'recommendation' | 'referral') => {
    const said = await matching.query<Step>(
      `select data->>'personId' person, data->>$4::text fact, data->>$3::text "on" ${events}`,
      [asOf, type, day, `${category}Id`],
    );
    const steps = owned(said, category, ownerOf);
    return people.filter(({ id, opened }) => steps.some(({ person, on }) => person === id && on >= opened)).length;
  };
  const checks = await databaseOf(databases, 'placements').query<{ placement: string; day: number; outcome: string }>(
    `select data->>'placementId' placement, (data->>'day')::int as day, data->>'outcome' outcome ${events}`,
    [asOf, 'retention-checked'],
  );
  const lastOutcome = new Map(checks.map(({ placement, day, outcome }) => [`${placement} ${day}`, outcome]));
  const lasts = ({ id, after }: Start['placements'][number]) =>
    [...lastOutcome].some(([key, outcome]) => {
      const [of, day] = key.split(' ');
      return of === id && Number(day) + after >= 90 && outcome === 'working';
    });
  const found = ({ starts }: Counted, kinds: RegExp) => starts.filter(({ kind }) => kinds.test(kind));
  const sustained = (kinds: RegExp) =>
    people.filter((person) => found(person, kinds).some(({ placements }) => placements.some(lasts))).length;
  return {
    registered: people.length,
    recommended: people.filter(
      ({ id, opened }) =>
        new Set(told.filter(({ person, on }) => person === id && on >= opened).map(({ vacancy }) => vacancy)).size >= 3,
    ).length,
    delivered: await stepped('recommendation-delivered', 'deliveredOn', 'recommendation'),
    referred: await stepped('referral-made', 'referredOn', 'referral'),
    hired: await stepped('person-hired', 'startsOn', 'referral'),
    verified: people.filter((person) => found(person, /./).length > 0).length,
    verifiedMarket: people.filter((person) => found(person, /^market$/).length > 0).length,
    sustained: sustained(/./),
    sustainedMarket: sustained(/^market$/),
  };
}

function owned<One extends Step>(steps: readonly One[], category: string, ownerOf: OwnerOf): readonly One[] {
  return steps.map((step) => ({ ...step, person: ownerOf(step.person, category, step.fact) }));
}

/** Work of one kind at one employer, no more than thirty days apart, starts once. */
export function startsOf(work: readonly Work[]): readonly (Start & { readonly from: string })[] {
  type Run = { kind: string; employer: string; from: string; to: string | null; placements: Placed[] };
  type Placed = Start['placements'][number];
  const daysTo = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const runs: Run[] = [];
  for (const { id, kind, employer, from, to } of [...work].sort((a, b) => a.from.localeCompare(b.from))) {
    const run = runs.findLast((one) => one.kind === kind && one.employer === employer);
    const days = run === undefined || run.to === null ? 0 : daysTo(run.to, from);
    if (run === undefined || days > 30) runs.push({ kind, employer, from, to, placements: [{ id, after: 0 }] });
    else {
      run.placements.push({ id, after: daysTo(run.from, from) });
      run.to = run.to === null || to === null ? null : run.to > to ? run.to : to;
    }
  }
  return runs;
}

function liesIn(code: string, region: string, parents: ReadonlyMap<string, string | null>): boolean {
  if (code === region) return true;
  const parent = parents.get(code);
  return parent != null && liesIn(parent, region, parents);
}
