import { Ask, told, Told } from './questions';

export interface RateRow {
  readonly cell: string;
  readonly label: string;
  readonly registered: number;
  readonly placed: number;
  readonly placedIncludingSubsidised: number;
  readonly rate: number | null;
}

/** Placement rates, with and without subsidised posts, and where they can be asked for again. */
export interface Rates {
  readonly addresses: readonly string[];
  readonly total: RateRow;
  readonly rows: readonly RateRow[];
}

export async function ratesOf(ask: Ask, question: string): Promise<Rates> {
  const [market, any] = await Promise.all([
    told(ask, 'placement-rate-of-registered', question),
    told(ask, 'placement-rate-with-subsidised', question),
  ]);
  return {
    addresses: [market.address, any.address],
    total: rowOf(market.total, any.total),
    rows: market.cells.map((cell, at) => rowOf(cell, any.cells[at])),
  };
}

function rowOf({ cell, labels, value }: Told['total'], any: Told['total'] | undefined): RateRow {
  const { numerator, denominator, ratio } = value;
  return {
    cell: cell[0] ?? 'total',
    label: labels[0] ?? 'all',
    registered: denominator,
    placed: numerator,
    placedIncludingSubsidised: any?.value.numerator ?? 0,
    rate: ratio,
  };
}
