import { fieldValue } from './field-value';
import { ImportedValues, ImportReason, SourceRecord } from './import-target';
import { Mapping } from './mapping';
import { Cell, Row } from './rows';

/** `problems` refuse the row; `notes` say which fields stayed unknown, and why. */
export interface MappedRow {
  readonly sourceRecord: SourceRecord;
  readonly values: ImportedValues;
  readonly problems: readonly ImportReason[];
  readonly notes: readonly ImportReason[];
  /** The mapping leaves such rows out. */
  readonly skipped: boolean;
}

/** What a mapping makes of a row. Pure; reasons name fields and codes, never a value of the row. */
export function mapRow(mapping: Mapping, row: Row): MappedRow {
  const { scheme, columns } = mapping.identifier;
  const id = columns.map((column) => textOf(row.cells.get(column))).join('|');
  const values: Record<string, unknown> = {};
  const problems: ImportReason[] = [];
  const notes: ImportReason[] = [];
  for (const [field, value] of Object.entries(mapping.constants)) place(values, field, value);
  if (mapping.currency !== undefined) values['currency'] = mapping.currency;
  if (columns.every((column) => textOf(row.cells.get(column)) === '')) problems.push({ code: 'identifier-missing' });
  for (const [field, rule] of Object.entries(mapping.fields)) {
    const { value, problem } = fieldValue(rule, row.cells);
    if (value !== undefined) place(values, field, value);
    if (problem !== undefined) (rule.unusable === 'unknown' ? notes : problems).push({ ...problem, field });
  }
  const skipped = mapping.skipWhen.some((skip) => skip.in.includes(textOf(row.cells.get(skip.column))));
  return { sourceRecord: { scheme, id }, values, problems, notes, skipped };
}

function textOf(cell: Cell | undefined): string {
  return (typeof cell === 'string' ? cell : (cell ?? []).join('|')).trim();
}

function place(values: Record<string, unknown>, field: string, value: unknown): void {
  const [name, ...rest] = field.split('.') as [string, ...string[]];
  if (rest.length === 0) {
    values[name] = value;
    return;
  }
  const held = Object.hasOwn(values, name) ? values[name] : undefined;
  const nested: Record<string, unknown> = typeof held === 'object' && held !== null ? { ...held } : {};
  place(nested, rest.join('.'), value);
  values[name] = nested;
}
