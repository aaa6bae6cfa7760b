import { Combination, measures } from './combination';
import type { ConfirmedTitle } from './taxonomy';

/** What an installation has learned: the confirmed titles themselves, and how to weigh the evidence. */
export interface Model {
  readonly confirmed: readonly ConfirmedTitle[];
  /** Absent where the titles were learned without a dictionary. */
  readonly combination: Combination | undefined;
}

/** Why a text is no model: of something else, of another version of the format (`version` says which), or damaged. */
export class NoModel extends Error {
  constructor(
    readonly reason: 'of-something-else' | 'of-another-version' | 'damaged',
    readonly version?: string,
  ) {
    super(reason);
  }
}

const format = 'doorstep-coder';
/** The version of the format that is written and read. */
export const modelVersion = 2;

/** A model as text: the same model gives the same text, one title a line. */
export function modelText({ confirmed, combination }: Model): string {
  const titles = confirmed
    .map(({ title, code }) => JSON.stringify([title, code]))
    .sort()
    .join(',\n    ');
  const weights = combination === undefined ? '' : `\n  "combination": ${JSON.stringify(combination)},`;
  return `{\n  "format": "${format}",\n  "version": ${modelVersion},${weights}\n  "confirmed": [\n    ${titles}\n  ]\n}\n`;
}

/** The model in a text. Throws {@link NoModel}. */
export function modelIn(text: string): Model {
  const { format: of, version, confirmed, combination } = objectIn(text);
  if (of !== format) throw new NoModel('of-something-else');
  if (version !== modelVersion) throw new NoModel('of-another-version', String(version));
  if (!Array.isArray(confirmed) || !confirmed.every(isPair)) throw new NoModel('damaged');
  if (combination !== undefined && !isCombination(combination)) throw new NoModel('damaged');
  return { confirmed: confirmed.map(([title, code]) => ({ title, code })), combination };
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new NoModel('damaged');
  }
  if (typeof found !== 'object' || found === null) throw new NoModel('damaged');
  return found as Readonly<Record<string, unknown>>;
}

function isPair(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}

function isCombination(value: unknown): value is Combination {
  const { weights, none } = (value ?? {}) as { readonly weights?: Record<string, unknown>; readonly none?: unknown };
  return Number.isFinite(none) && measures.every((measure) => Number.isFinite(weights?.[measure]));
}
