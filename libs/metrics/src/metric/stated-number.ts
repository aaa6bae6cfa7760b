import { CivilDate } from '@doorstep/event-sourcing';
import { Value } from './figure';
import { Metric } from './metric';
import { Answer, Cell, Question } from './question';
import { Regions } from './cells';
import { lastSeenDay } from './register';

/** A number that others state for a region and a time, such as employment by the statistical office; `entryId` and `version` name what was used. */
export interface StatedNumber {
  readonly parameter: string;
  readonly region: string;
  readonly value: number;
  readonly unit: string | null;
  readonly entryId: string;
  readonly version: number;
  /** The document it rests on. */
  readonly source: string;
}

/** The number stated for this very region on a day, as known at an instant; undefined where none is. */
export type StatedNumbers = (parameter: string, region: string, on: CivilDate) => StatedNumber | undefined;

/** Everything that counts towards the nation is in it. */
const nation = '000000';

/**
 * The answer of a definition whose denominator is completed by a stated number: that of the region asked for and, broken down by region alone, of each.
 * Where none is stated for the very region the ratio is null and says what it lacks: numbers of the divisions below are not summed.
 */
export function withStatedNumbers(
  metric: Metric,
  answer: Answer,
  { period, region, by }: Question,
  { tree }: Regions,
  stated: StatedNumbers,
): Answer {
  const [parameter, day] = [metric.completedBy, lastSeenDay(period)];
  if (parameter === undefined || day === undefined) return answer;
  const whole = region ?? nation;
  const used = new Map<string, StatedNumber>();
  const completed = (cell: Cell, at: string | undefined): Cell => {
    const number = at !== undefined && tree.isIn(at, whole) ? stated(parameter, at, day) : undefined;
    if (number !== undefined) used.set(number.entryId, number);
    return { ...cell, value: completedBy(cell.value, parameter, number) };
  };
  const isOfRegions = by.length === 1 && by[0] === 'region';
  return {
    total: completed(answer.total, whole),
    cells: answer.cells.map((cell) => completed(cell, isOfRegions ? cell.cell[0] : undefined)),
    stated: [...used.values()].sort((a, b) => (a.entryId < b.entryId ? -1 : 1)),
  };
}

function completedBy(value: Value, parameter: string, number: StatedNumber | undefined): Value {
  if (value.measure !== 'ratio') return value;
  if (number === undefined) return { ...value, ratio: null, lacks: parameter };
  const denominator = value.denominator + number.value;
  return { ...value, denominator, ratio: denominator === 0 ? null : value.numerator / denominator };
}
