import { CivilDate } from '@doorstep/event-sourcing';
import { Metric } from '../metric/metric';
import { Amount } from '../metric/observation';
import { Weighed } from '../metric/figure';
import { Brought, seenFrom } from './brought';

/** A part of a cell of a cube: how many subjects, how much, or how many of one value or duration. */
export interface Contribution {
  readonly cell: string;
  readonly key: string;
  readonly change: number;
}

/** The numbers of a cell, by key. */
export type CubeCell = ReadonlyMap<string, number>;

/** The cell of everybody. */
export const totalCell = '';
const subjectsKey = 's';
const numeratorKey = 'n';
const denominatorKey = 'd';

/** What one subject's observations of a month add to the total and to the cell of each group. */
export function contributions(all: readonly Brought[]): readonly Contribution[] {
  const cells = new Map<string, Brought[]>();
  for (const one of all)
    for (const cell of [totalCell, ...one.attributes.group]) cells.set(cell, [...(cells.get(cell) ?? []), one]);
  return [...cells].flatMap(([cell, members]) => [
    { cell, key: subjectsKey, change: 1 },
    ...members.flatMap(({ amount }) => amountKeys(amount).map(([key, change]) => ({ cell, key, change }))),
  ]);
}

function amountKeys(amount: Brought['amount']): readonly (readonly [key: string, change: number])[] {
  switch (amount.kind) {
    case 'count':
      return [[numeratorKey, amount.counted]];
    case 'ratio':
      return [
        [numeratorKey, amount.numerator],
        [denominatorKey, amount.denominator],
      ];
    case 'quantity':
      return [[`v${amount.value}`, 1]];
    case 'duration':
      return [[`${amount.happened ? 'h' : 'c'}${amount.days}`, 1]];
    case 'waiting':
      return [[`w${amount.since}`, 1]];
  }
}

/** How many subjects a cell has. */
export function subjectsOf(cell: CubeCell): number {
  return cell.get(subjectsKey) ?? 0;
}

/** What is in a cell, to make its value from, as seen from a day. */
export function weighedIn({ measure }: Metric, cell: CubeCell, today: CivilDate): readonly Weighed[] {
  const [numerator, denominator] = [cell.get(numeratorKey) ?? 0, cell.get(denominatorKey) ?? 0];
  switch (measure) {
    case 'count':
      return [{ amount: { kind: 'count', counted: numerator }, share: 1 }];
    case 'ratio':
    case 'disparity':
      return [{ amount: { kind: 'ratio', numerator, denominator }, share: 1 }];
    case 'median':
    case 'mean':
    case 'gini':
    case 'survival':
      return [...cell].flatMap(([key, times]) => {
        const amount = amountNamed(key, today);
        return amount === undefined ? [] : Array<Weighed>(times).fill({ amount, share: 1 });
      });
  }
}

function amountNamed(key: string, today: CivilDate): Amount | undefined {
  const rest = key.slice(1);
  switch (key[0]) {
    case 'v':
      return { kind: 'quantity', value: Number(rest) };
    case 'h':
      return { kind: 'duration', days: Number(rest), happened: true };
    case 'c':
      return { kind: 'duration', days: Number(rest), happened: false };
    case 'w':
      return seenFrom({ kind: 'waiting', since: rest }, today);
    default:
      return undefined;
  }
}
