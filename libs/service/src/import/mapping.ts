import { RowFormat } from './rows';

/** What becomes of a value its rule cannot use: the row is refused, or the field stays unknown and the report says why. */
export type Unusable = 'refuse' | 'unknown';

export interface NumberRule {
  /** Bounds of the number as the source writes it, both included. */
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** Decimal places of the currency: the value arrives in its minor units. */
  readonly minorUnits?: number;
  /** Multiplies into the target's unit, e.g. 7 for weeks into days. */
  readonly factor?: number;
  /** Default a point. */
  readonly decimal?: '.' | ',';
  /** Removed before reading. */
  readonly thousands?: string;
}

/** How one field of the target is made. Steps apply in this order; all but the first are optional. */
export interface FieldRule {
  /** The columns: the first that is filled, or with `join` or `split` all that are filled. */
  readonly columns: readonly string[];
  readonly join?: string;
  /** The field becomes a list without repeats; what follows applies to each part. */
  readonly split?: string;
  /** Keeps what the pattern's first group, or the whole pattern, matches. */
  readonly extract?: string;
  /** The first pattern that matches the whole value replaces it (`$1` names groups). */
  readonly rewrite?: readonly (readonly [pattern: string, replacement: string])[];
  /** The target's code for each of the source's; null leaves a value out. */
  readonly codes?: Readonly<Record<string, string | null>>;
  /** What becomes of a value that `codes` does not name: kept as it is, or unusable (default). */
  readonly otherCodes?: 'keep';
  /** Must match the whole value. */
  readonly pattern?: string;
  /** E.g. `YYYY-MM-DD`, `D/M/YYYY`, `MMMM D, YYYY *` (`*` is anything). */
  readonly date?: string;
  readonly addDays?: number;
  readonly number?: NumberRule;
  /** A list that holds this code means everybody: it becomes empty. */
  readonly emptyWhen?: string;
  /** Used where the columns are empty. */
  readonly default?: unknown;
  readonly required?: boolean;
  readonly unusable?: Unusable;
}

/** How files of one source become records of one kind. Only mappings name a source's columns and codes. */
export interface Mapping {
  readonly kind: string;
  readonly source: string;
  readonly format: RowFormat;
  readonly identifier: { readonly scheme: string; readonly columns: readonly string[] };
  /** ISO 4217; becomes the target's `currency` field. */
  readonly currency?: string;
  readonly constants: Readonly<Record<string, unknown>>;
  readonly skipWhen: readonly { readonly column: string; readonly in: readonly string[] }[];
  readonly fields: Readonly<Record<string, FieldRule>>;
}

/** Every column a mapping reads. */
export function columnsOf(mapping: Mapping): readonly string[] {
  const named = [
    ...mapping.identifier.columns,
    ...mapping.skipWhen.map((skip) => skip.column),
    ...Object.values(mapping.fields).flatMap((rule) => rule.columns),
  ];
  return [...new Set(named)];
}
