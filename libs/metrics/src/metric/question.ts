import { groupBy } from '../group-by';
import { unknownCell } from '../dimension';
import { Suppression, suppressions } from '../suppression';
import { compared } from './compared';
import { creditsOf, Placed, placedIn, QuestionDimension, Regions } from './cells';
import { Value, valueOf, Weighed } from './figure';
import { PersonLife, VacancyLife } from './life';
import { Metric, Parameters, Period } from './metric';
import { Observation } from './observation';
import type { StatedNumber } from './stated-number';

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
  /** Numbers stated by others that it was completed by. */
  readonly stated?: readonly StatedNumber[];
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

/** Something that counts in a figure, and in which cells of a breakdown. */
export interface Counting extends Weighed {
  /** The person, or the vacancy. */
  readonly subjectId: string;
  placedIn(by: readonly QuestionDimension[]): readonly Placed[];
}

/** The figure and each cell of the breakdown asked for. */
export function answer(metric: Metric, all: readonly Observed[], question: Question, regions: Regions): Answer {
  const counting = all.map((one) => countingOf(one, regions));
  return answerOf(metric, counting, question, regions);
}

/** {@link answer} of what counts, wherever it was observed. */
export function answerOf(
  metric: Metric,
  all: readonly Counting[],
  { by, region }: Pick<Question, 'by' | 'region'>,
  regions: Regions,
): Answer {
  const total = cellOf(metric, [], all, null);
  if (by.length === 0) return { total, cells: [] };
  const placed = all.flatMap((one) =>
    one
      .placedIn(by)
      .filter(({ cell }) => region === null || !by.includes('region') || isInside(cell, by, region, regions))
      .map(({ cell, share }) => ({
        cell,
        subjectId: one.subjectId,
        amount: one.amount,
        share: by.includes('region') ? share : one.share,
      })),
  );
  const groups = [...groupBy(placed, ({ cell }) => JSON.stringify(cell)).values()].map((members) => ({
    cell: (members[0] as (typeof placed)[number]).cell,
    members,
  }));
  const suppressed = suppressions(
    groups.map(({ cell, members }) => ({ cell: JSON.stringify(cell), persons: subjectsIn(members) })),
    metric.smallestPublishedCell,
    !by.includes('group'),
  );
  const cells = groups
    .map(({ cell, members }) => cellOf(metric, cell, members, suppressed.get(JSON.stringify(cell)) ?? null))
    .sort((a, b) => (JSON.stringify(a.cell) < JSON.stringify(b.cell) ? -1 : 1));
  return compared(metric, { total, cells }, all, { by });
}

function countingOf({ life, observation, share }: Observed, regions: Regions): Counting {
  const subjectId = 'vacancyId' in life ? life.vacancyId : life.personId;
  return { subjectId, amount: observation.amount, share, placedIn: (by) => placedIn(life, observation, by, regions) };
}

/** What a life brings to a period; nothing to a definition of other subjects. */
export function observationsOf(
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
  all: readonly (Weighed & { readonly subjectId: string })[],
  suppression: Suppression | null,
): Cell {
  return cellWith(metric, cell, all, subjectsIn(all), suppression);
}

/** A cell of known size; a total of fewer than may be published is withheld. */
export function cellWith(
  metric: Metric,
  cell: readonly string[],
  weighed: readonly Weighed[],
  subjects: number,
  suppression: Suppression | null,
): Cell {
  const small = cell.length === 0 && subjects < metric.smallestPublishedCell ? 'small' : suppression;
  return { cell, value: valueOf(metric, weighed), subjects, suppression: small };
}

function subjectsIn(all: readonly { readonly subjectId: string }[]): number {
  return new Set(all.map(({ subjectId }) => subjectId)).size;
}

/** Of a region asked for only its own parts are shown, though others may hold a share of the same placement. */
export function isInside(
  cell: readonly string[],
  by: readonly QuestionDimension[],
  region: string,
  { tree }: Regions,
): boolean {
  const division = cell[by.indexOf('region')] as string;
  return tree.isIn(division, region) || tree.isIn(region, division);
}
