import { Answer } from './api';

/** What a definition says of a cell; which fields are there follows from its measure. */
export interface Value {
  readonly numerator: number;
  readonly denominator: number;
  readonly ratio: number | null;
  readonly value: number | null;
  readonly toBest: number | null;
  readonly toBestAmongAlike: number | null;
  readonly judgement: string;
  readonly judgementAmongAlike: string;
}

interface Cell {
  readonly cell: readonly string[];
  readonly labels: readonly string[];
  readonly value: Value;
}

/** A figure and the address it can be asked for again at: with its instant and version, the answer stays the same for ever. */
export interface Told {
  readonly address: string;
  readonly total: Cell;
  readonly cells: readonly Cell[];
}

export type Ask = (path: string) => Promise<Answer>;

/** Asks a definition of the registry. */
export async function told(ask: Ask, metric: string, question: string): Promise<Told> {
  const address = `/api/metrics/${metric}/value?${question}`;
  const { body } = await ask(address);
  const { version } = body['passport'] as unknown as { readonly version: number };
  const { total, cells } = body as unknown as Told;
  return { address: `${address}&version=${version}`, total, cells };
}
