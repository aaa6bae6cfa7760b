import { Answer, Cell, DivisionLevel, noneCell, QuestionDimension, suppressions, unknownCell } from '@doorstep/metrics';
import { publishedDefinitions, PublishedName, publishedNames } from './published-definitions';

export type PublishedCounts = Readonly<Record<'registered' | PublishedName, number>>;

/** What is published of one cell; null where that is too little. */
export interface PublishedRow {
  readonly cell: string;
  readonly counts: PublishedCounts | null;
}

export interface PublishedTable {
  readonly total: PublishedRow;
  readonly groups: readonly PublishedRow[];
  readonly level: DivisionLevel;
  readonly regions: readonly PublishedRow[];
}

/** The answer of each definition to one question. */
export type Answers = Readonly<Record<PublishedName, Answer>>;

const mostRegions = 60;
const { smallestPublishedCell } = publishedDefinitions.placed;
const unnamed: readonly string[] = [noneCell, unknownCell];

/** Shares of a cohort by group and by township, or by county where there are too many townships. */
export function publishedTable(
  answersBy: (by: readonly QuestionDimension[], level: DivisionLevel) => Answers,
): PublishedTable {
  const byGroup = answersBy(['group'], 'township');
  const townships = answersBy(['region'], 'township');
  const level = townships.placed.cells.length <= mostRegions ? 'township' : 'county';
  const { subjects } = byGroup.placed.total;
  return {
    total: {
      cell: 'total',
      counts: subjects < smallestPublishedCell ? null : countsOf(byGroup, ({ total }) => total),
    },
    groups: rowsOf(byGroup),
    level,
    regions: rowsOf(level === 'township' ? townships : answersBy(['region'], level)),
  };
}

/** Groups overlap, but are treated like parts of a whole: where few overlap, total and other groups would give a small one away. */
function rowsOf(answers: Answers): readonly PublishedRow[] {
  const names = answers.placed.cells.map(({ cell }) => cell[0] as string);
  const sizes = answers.placed.cells.map(({ subjects }, at) => ({ cell: names[at] as string, persons: subjects }));
  const hidden = suppressions(sizes, smallestPublishedCell, true);
  const cellNamed = (name: string) => (answer: Answer) => answer.cells.find(({ cell }) => cell[0] === name);
  return [...names]
    .sort(inOrder)
    .map((cell) => ({ cell, counts: hidden.has(cell) ? null : countsOf(answers, cellNamed(cell)) }));
}

function countsOf(answers: Answers, cellOf: (answer: Answer) => Cell | undefined): PublishedCounts {
  const parts = publishedNames.map((name) => [name, partOf(cellOf(answers[name])).numerator]);
  return {
    registered: partOf(cellOf(answers.placed)).denominator,
    ...(Object.fromEntries(parts) as Record<PublishedName, number>),
  };
}

function partOf(cell: Cell | undefined): { readonly numerator: number; readonly denominator: number } {
  return cell?.value.measure === 'ratio' ? cell.value : { numerator: 0, denominator: 0 };
}

function inOrder(a: string, b: string): number {
  return unnamed.indexOf(a) - unnamed.indexOf(b) || (a < b ? -1 : 1);
}
