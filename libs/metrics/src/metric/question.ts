import { groupBy } from '../group-by';
import { unknownCell } from '../dimension';
import { Suppression, suppressions } from '../suppression';
import { creditsOf, placedIn, QuestionDimension, Regions } from './cells';
import { Value, valueOf, Weighed } from './figure';
import { PersonLife, VacancyLife } from './life';
import { Metric, Parameters, Period } from './metric';
import { Observation } from './observation';

export interface Question {
  readonly period: Period;
  /** Division code; only what counts in it. */
  readonly region: string | null;
  readonly by: readonly QuestionDimension[];
  /** Parameters other than the definition's own: what if. */
  readonly instead: Parameters;
}

/** What one life brings to the figure asked for, with the share that counts in the region. */
export interface Observed {
  readonly life: PersonLife | VacancyLife;
  readonly observation: Observation;
  readonly share: number;
}

export interface Cell {
  /** A value for each dimension asked for, in their order; none for the total. */
  readonly cell: readonly string[];
  readonly value: Value;
  /** Distinct persons, or vacancies, behind it. */
  readonly subjects: number;
  readonly suppression: Suppression | null;
}

export interface Answer {
  readonly total: Cell;
  /** In order of their values. */
  readonly cells: readonly Cell[];
}

/** Everything that counts in the figure asked for. Throws RangeError for parameters the definition does not declare. */
export function observed(
  metric: Metric,
  lives: readonly (PersonLife | VacancyLife)[],
  { period, region, instead }: Question,
  { tree }: Regions,
): readonly Observed[] {
  const unknown = Object.keys(instead).find((name) => !(name in metric.parameters));
  if (unknown !== undefined) throw new RangeError(`parameter not declared: ${unknown}`);
  const parameters = { ...metric.parameters, ...instead };
  return lives.flatMap((life) =>
    observationsOf(metric, life, period, parameters).flatMap((observation) => {
      if (region === null) return [{ life, observation, share: 1 }];
      const share = creditsOf(life, observation)
        .filter(({ division }) => division !== unknownCell && tree.isIn(division, region))
        .reduce((sum, credit) => sum + credit.share, 0);
      return share > 0 ? [{ life, observation, share }] : [];
    }),
  );
}

/** The figure and each cell of the breakdown asked for. */
export function answer(metric: Metric, all: readonly Observed[], { by, region }: Question, regions: Regions): Answer {
  const total = cellOf(metric, [], all, null);
  if (by.length === 0) return { total, cells: [] };
  const placed = all.flatMap((one) =>
    placedIn(one.life, one.observation, by, regions)
      .filter(({ cell }) => region === null || !by.includes('region') || isInside(cell, by, region, regions))
      .map(({ cell, share }) => ({ cell, one: { ...one, share: by.includes('region') ? share : one.share } })),
  );
  const groups = [...groupBy(placed, ({ cell }) => JSON.stringify(cell)).values()].map((group) => ({
    cell: (group[0] as (typeof placed)[number]).cell,
    all: group.map(({ one }) => one),
  }));
  const suppressed = suppressions(
    groups.map(({ cell, all: members }) => ({ cell: JSON.stringify(cell), persons: subjectsIn(members) })),
    metric.smallestPublishedCell,
    !by.includes('group'),
  );
  const cells = groups
    .map(({ cell, all: members }) => cellOf(metric, cell, members, suppressed.get(JSON.stringify(cell)) ?? null))
    .sort((a, b) => (JSON.stringify(a.cell) < JSON.stringify(b.cell) ? -1 : 1));
  return { total, cells };
}

function observationsOf(
  metric: Metric,
  life: PersonLife | VacancyLife,
  period: Period,
  parameters: Parameters,
): readonly Observation[] {
  if (metric.subject === 'vacancy') return 'vacancyId' in life ? metric.observe(life, period, parameters) : [];
  return 'vacancyId' in life ? [] : metric.observe(life, period, parameters);
}

function cellOf(
  metric: Metric,
  cell: readonly string[],
  all: readonly Observed[],
  suppression: Suppression | null,
): Cell {
  const subjects = subjectsIn(all);
  const weighed = all.map(({ observation: { amount }, share }): Weighed => ({ amount, share }));
  const small = cell.length === 0 && subjects < metric.smallestPublishedCell ? 'small' : suppression;
  return { cell, value: valueOf(metric, weighed), subjects, suppression: small };
}

function subjectsIn(all: readonly Observed[]): number {
  return new Set(all.map(({ life }) => ('vacancyId' in life ? life.vacancyId : life.personId))).size;
}

/** Of a region asked for only its own parts are shown, though others may hold a share of the same placement. */
function isInside(
  cell: readonly string[],
  by: readonly QuestionDimension[],
  region: string,
  { tree }: Regions,
): boolean {
  const division = cell[by.indexOf('region')] as string;
  return tree.isIn(division, region) || tree.isIn(region, division);
}
