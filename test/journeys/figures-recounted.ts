import { Caller } from './caller';
import { jobs, openings } from './recorded-facts';
import { ownership } from './recorded-links';
import { startsOf } from './recomputation';
import { Databases } from './stored';

/** A period (exclusive of its last day) and the instant (epoch ms) as of which it is known. */
export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

/** Whom some figures count, worked out from the event stores alone: one entry for each time somebody is counted. */
export async function recounted(
  databases: Databases,
  { from, to, asOf }: Asked,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const [ownerOf, opened, work] = await Promise.all([
    ownership(databases, asOf),
    openings(databases, asOf),
    jobs(databases, asOf),
  ]);
  const today = new Date(asOf + 8 * 3_600_000).toISOString().slice(0, 10);
  const owned = [...work.values()].filter(({ verified }) => verified);
  const people = new Set(owned.map(({ person, id }) => ownerOf(person, 'placement', id)));
  const starts = [...people].flatMap((person) =>
    startsOf(owned.filter((one) => ownerOf(one.person, 'placement', one.id) === person))
      .filter((start) => from <= start.from && start.from < to && start.from <= today)
      .map(({ kind }) => ({ person, kind })),
  );
  const once = (kinds: RegExp) => [
    ...new Set(starts.filter(({ kind }) => kinds.test(kind)).map(({ person }) => person)),
  ];
  const registered = [...opened].filter(([, { on }]) => from <= on && on < to);
  const cohort = [...new Set(registered.map(([id, { person }]) => ownerOf(person, 'registration', id)))];
  return {
    'persons-placed': once(/^market$/),
    'persons-placed-subsidised': once(/^subsidised$/),
    'persons-placed-any': once(/^(market|subsidised)$/),
    'time-to-placement': cohort,
    'placement-rate-of-registered': cohort,
  };
}

/** Whom the platform counts in the same figures, page by page, after its total was found to be as many. */
export async function toldBy(caller: Caller, metrics: readonly string[], { from, to, asOf }: Asked) {
  const auditor = { role: 'auditor' };
  const question = `from=${from}&to=${to}&asOf=${new Date(asOf).toISOString()}`;
  const told: Record<string, readonly string[]> = {};
  for (const metric of metrics) {
    const { body } = await caller.get(auditor, `/api/metrics/${metric}/value?${question}`);
    const ids: string[] = [];
    let withoutEvents = 0;
    for (let cursor = ''; ;) {
      const page = (await caller.get(auditor, `/api/metrics/${metric}/subjects?${question}&limit=200${cursor}`)).body;
      const items = page['items'] as readonly { readonly id: string; readonly events: readonly object[] }[];
      ids.push(...items.map(({ id }) => id));
      withoutEvents += items.filter(({ events }) => events.length === 0).length;
      if (page['next'] === null) break;
      cursor = `&cursor=${String(page['next'])}`;
    }
    expect([metric, withoutEvents, (body['total'] as { subjects: number }).subjects]).toEqual([metric, 0, ids.length]);
    told[metric] = ids.sort();
  }
  return told;
}
