import { Cell } from './rows';

const maxDepth = 8;

/** The cells of a JSON object: nested keys joined by dots, arrays of plain values as lists; undefined when it has too many. */
export function cellsOf(object: object, maxColumns: number): ReadonlyMap<string, Cell> | undefined {
  const cells = new Map<string, Cell>();
  return collect(object, '', 0, cells, maxColumns) ? cells : undefined;
}

function collect(object: object, prefix: string, depth: number, cells: Map<string, Cell>, maxColumns: number): boolean {
  if (depth >= maxDepth) return false;
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (cells.size > maxColumns) return false;
    const name = prefix + key;
    if (isPlain(value)) cells.set(name, textOf(value));
    else if (Array.isArray(value) && value.every(isPlain)) cells.set(name, value.map(textOf));
    else if (!collect(value as object, `${name}.`, depth + 1, cells, maxColumns)) return false;
  }
  return cells.size <= maxColumns;
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== 'object';
}

function textOf(value: unknown): string {
  return value === null ? '' : String(value);
}
