import { CivilDate } from '@doorstep/event-sourcing';
import { Amount } from '../metric/observation';
import { Weighed } from '../metric/figure';
import { Brought, seenFrom } from './brought';

/** A cell of a cube, and what one subject brings to it. */
export interface Contribution {
  readonly cell: string;
  /** Its amounts, as text. */
  readonly key: string;
}

/** How many subjects bring what to a cell: an exact histogram. */
export type CubeCell = ReadonlyMap<string, number>;

/** The cell of everybody. */
export const totalCell = '';
const between = '+';

/** What one subject's observations of a month add to the total and to the cell of each group. */
export function contributions(all: readonly Brought[]): readonly Contribution[] {
  const [only] = all;
  if (all.length === 1 && only !== undefined) {
    const key = amountText(only.amount);
    return [totalCell, ...only.attributes.group].map((cell) => ({ cell, key }));
  }
  const cells = new Set([totalCell, ...all.flatMap(({ attributes }) => attributes.group)]);
  return [...cells].map((cell) => {
    const members = cell === totalCell ? all : all.filter(({ attributes }) => attributes.group.includes(cell));
    const amounts = members.map(({ amount }) => amountText(amount));
    return { cell, key: amounts.sort().join(between) };
  });
}

function amountText(amount: Brought['amount']): string {
  switch (amount.kind) {
    case 'count':
      return `n${amount.counted}`;
    case 'ratio':
      return `r${amount.numerator}/${amount.denominator}`;
    case 'quantity':
      return `v${amount.value}`;
    case 'duration':
      return `${amount.happened ? 'h' : 'c'}${amount.days}`;
    case 'waiting':
      return `w${amount.since}`;
  }
}

/** How many subjects a cell has. */
export function subjectsOf(cell: CubeCell): number {
  let subjects = 0;
  for (const times of cell.values()) subjects += times;
  return subjects;
}

/** What is in a cell, to make its value from, as seen from a day. */
export function weighedIn(cell: CubeCell, today: CivilDate): readonly Weighed[] {
  return [...cell].flatMap(([key, times]) =>
    times === 0 ? [] : key.split(between).map((text) => ({ amount: amountOf(text, today), share: 1, times })),
  );
}

function amountOf(text: string, today: CivilDate): Amount {
  const rest = text.slice(1);
  switch (text[0]) {
    case 'n':
      return { kind: 'count', counted: Number(rest) };
    case 'r': {
      const [numerator, denominator] = rest.split('/').map(Number) as [number, number];
      return { kind: 'ratio', numerator, denominator };
    }
    case 'v':
      return { kind: 'quantity', value: Number(rest) };
    case 'h':
      return { kind: 'duration', days: Number(rest), happened: true };
    case 'c':
      return { kind: 'duration', days: Number(rest), happened: false };
    default:
      return seenFrom({ kind: 'waiting', since: rest }, today);
  }
}
