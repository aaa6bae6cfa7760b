import { Text, WholeInQuery } from './fields';
import { Problem } from './problem';
import { isStorable } from './storable';

/** Query parameters of every list. */
export class PageQuery {
  @WholeInQuery({ optional: true, min: 1, max: 200, description: 'Items a page, 50 unless told.' }) limit?: number;
  @Text({ optional: true, max: 500, description: 'The `next` of the page before.' }) cursor?: string;
  @Text({ optional: true, max: 100 }) after?: string;
}

/** One page of a list; `next` is the cursor of the page after it, null on the last. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export const pageSize = (query: PageQuery): number => query.limit ?? 50;

const partForms = { text: /^/, number: /^\d{1,15}$/ } as const;

/** What a part of a list's sort key is; a `number` is a whole one that is not negative. */
export type CursorPart = keyof typeof partForms;

/** Reads the key of the last item of the page before, as text in its `parts`. Throws 400 for a cursor that is not this list's. */
export function readCursor<const Parts extends readonly CursorPart[]>(
  { cursor }: PageQuery,
  ...parts: Parts
): { readonly [At in keyof Parts]: string } | undefined {
  if (cursor === undefined) return undefined;
  const key = partsIn(cursor);
  if (key.length === parts.length && parts.every((part, at) => partForms[part].test(key[at] ?? '')))
    return key as { readonly [At in keyof Parts]: string };
  throw new Problem(400, 'invalid-cursor', {}, [{ field: 'cursor', code: 'invalid-cursor' }]);
}

function partsIn(cursor: string): readonly string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.every((part) => typeof part === 'string' && isStorable(part)) ? key : [];
  } catch {
    return [];
  }
}

/** A page out of at most `limit + 1` rows in order; `keyOf` gives the sort key a cursor holds. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  query: PageQuery,
  keyOf: (row: Row) => readonly string[],
  viewOf: (row: Row) => T,
): Page<T> {
  const limit = pageSize(query);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(viewOf),
    next: last === undefined ? null : Buffer.from(JSON.stringify(keyOf(last))).toString('base64url'),
  };
}
