import { CivilDate } from '@doorstep/event-sourcing';
import { unknownCell } from '../dimension';
import { QuestionDimension, Regions, rolledUp } from '../metric/cells';
import { Weighed } from '../metric/figure';
import { Metric } from '../metric/metric';
import { Answer, answerOf, cellWith, Counting, isInside } from '../metric/question';
import { suppressions } from '../suppression';
import { Brought, countingOf } from './brought';
import { CubeCell, subjectsOf, totalCell, weighedIn } from './cube';

/** What is asked of kept figures. */
export interface KeptQuestion {
  readonly region: string | null;
  readonly by: readonly QuestionDimension[];
  readonly today: CivilDate;
  readonly regions: Regions;
}

/** Somebody, or a vacancy, with what it brings to a month. */
export interface Bringing {
  readonly subjectId: string;
  readonly month: CivilDate;
  readonly brought: Brought;
}

/** The cells of one county's cube, by group; the total is {@link totalCell}. */
export interface CountyCube {
  readonly county: string;
  readonly cells: ReadonlyMap<string, CubeCell>;
}

/** True where a breakdown can be read from the cubes of counties: by region and group, with no part of a county asked for. */
export function isOfCubes(
  { by, region, regions: { level, tree } }: KeptQuestion,
  counties: readonly string[],
): boolean {
  const partOfCounty = region !== null && counties.some((county) => county !== region && tree.isIn(region, county));
  return (
    by.every((dimension) => dimension === 'region' || dimension === 'group') && level !== 'township' && !partOfCounty
  );
}

/** The answer of everything that was brought; of several months as the definition makes a period of them. */
export function answerOfBrought(metric: Metric, all: readonly Bringing[], question: KeptQuestion): Answer {
  return answerOf(metric, countingIn(metric, all, question), question, question.regions);
}

/** What of it counts in the region. */
export function countingIn(metric: Metric, all: readonly Bringing[], question: KeptQuestion): readonly Counting[] {
  const { region, today, regions } = question;
  const counting = metric.kept?.ofMonths === 'first' ? ofFirstMonths(all) : all;
  return counting.flatMap(({ subjectId, brought }) => {
    const share = region === null ? 1 : shareIn(brought, region, regions);
    return share > 0 ? [countingOf(subjectId, brought, share, today, regions)] : [];
  });
}

/** The answer of one month's cubes, and of what several counties claim. */
export function answerOfCubes(
  metric: Metric,
  cubes: readonly CountyCube[],
  shared: readonly Bringing[],
  question: KeptQuestion,
): Answer {
  const { by, region, today, regions } = question;
  const tallies = new Map<string, Tally>();
  for (const { county, cells } of cubes) {
    if (region !== null && !regions.tree.isIn(county, region)) continue;
    for (const [group, cell] of cells) {
      if (group !== totalCell && !by.includes('group')) continue;
      const place = (dimension: QuestionDimension) => (dimension === 'region' ? rolledUp(county, regions) : group);
      if (group === totalCell) tallyOf(tallies, []).addCell(cell);
      if (by.length > 0 && (group === totalCell) === !by.includes('group'))
        tallyOf(tallies, by.map(place)).addCell(cell);
    }
  }
  for (const [cell, members] of sharedCells(countingIn(metric, shared, question), question))
    tallyOf(tallies, cell).add(members);
  return answerFrom(metric, tallies, by, today);
}

/** What counts in a cell: what cubes know of, put together, and what was looked at by itself. */
class Tally {
  private readonly all = new Map<string, number>();
  private readonly members: Member[] = [];

  constructor(readonly cell: readonly string[]) {}

  get subjects(): number {
    return subjectsOf(this.all) + new Set(this.members.map(({ subjectId }) => subjectId)).size;
  }

  weighed(today: CivilDate): readonly Weighed[] {
    return [...weighedIn(this.all, today), ...this.members];
  }

  addCell(cell: CubeCell): void {
    for (const [key, times] of cell) this.all.set(key, (this.all.get(key) ?? 0) + times);
  }

  add(members: readonly Member[]): void {
    for (const one of members) this.members.push(one);
  }
}

function tallyOf(tallies: Map<string, Tally>, cell: readonly string[]): Tally {
  const name = JSON.stringify(cell);
  const tally = tallies.get(name) ?? new Tally(cell);
  tallies.set(name, tally);
  return tally;
}

type Member = Weighed & { readonly subjectId: string };

function sharedCells(
  all: readonly Counting[],
  { by, region, regions }: KeptQuestion,
): readonly (readonly [readonly string[], readonly Member[]])[] {
  const cells = new Map<string, [readonly string[], Member[]]>([['[]', [[], [...all]]]]);
  if (by.length === 0) return [...cells.values()];
  for (const one of all)
    for (const { cell, share } of one.placedIn(by)) {
      if (region !== null && by.includes('region') && !isInside(cell, by, region, regions)) continue;
      const name = JSON.stringify(cell);
      const [, members] = cells.get(name) ?? [cell, []];
      const { subjectId, amount } = one;
      cells.set(name, [cell, [...members, { subjectId, amount, share: by.includes('region') ? share : one.share }]]);
    }
  return [...cells.values()];
}

function answerFrom(
  metric: Metric,
  tallies: ReadonlyMap<string, Tally>,
  by: readonly QuestionDimension[],
  today: CivilDate,
): Answer {
  const total = tallies.get('[]') ?? new Tally([]);
  const parts = [...tallies]
    .filter(([name]) => name !== '[]')
    .map(([name, tally]) => ({ name, tally, subjects: tally.subjects }))
    .filter(({ subjects }) => subjects > 0);
  const suppressed = suppressions(
    parts.map(({ name: cell, subjects: persons }) => ({ cell, persons })),
    metric.smallestPublishedCell,
    !by.includes('group'),
  );
  return {
    total: cellWith(metric, [], total.weighed(today), total.subjects, null),
    cells: parts
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, tally, subjects }) =>
        cellWith(metric, tally.cell, tally.weighed(today), subjects, suppressed.get(name) ?? null),
      ),
  };
}

function ofFirstMonths(all: readonly Bringing[]): readonly Bringing[] {
  const first = new Map<string, CivilDate>();
  for (const { subjectId, month } of all) {
    const known = first.get(subjectId);
    if (known === undefined || month < known) first.set(subjectId, month);
  }
  return all.filter(({ subjectId, month }) => first.get(subjectId) === month);
}

function shareIn({ credits }: Brought, region: string, { tree }: Regions): number {
  return credits
    .filter(({ division }) => division !== unknownCell && tree.isIn(division, region))
    .reduce((sum, { share }) => sum + share, 0);
}
