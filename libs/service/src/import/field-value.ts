import { addDays, isCivilDate } from '@doorstep/event-sourcing';
import { dateIn } from './date-format';
import { ImportReason } from './import-target';
import { FieldRule } from './mapping';
import { numberIn } from './number-format';
import { Cell } from './rows';

/** A field's value, or why its cells cannot be used; neither when there is nothing to say. */
export interface FieldResult {
  readonly value?: unknown;
  readonly problem?: ImportReason;
}

/** What a rule makes of a row's cells. */
export function fieldValue(rule: FieldRule, cells: ReadonlyMap<string, Cell>): FieldResult {
  const parts = partsOf(rule, cells);
  if (rule.split === undefined && parts.length <= 1) {
    const result = parts[0] === undefined ? {} : valueOf(rule, parts[0]);
    return 'value' in result || 'problem' in result ? result : withDefault(rule);
  }
  const values: unknown[] = [];
  for (const part of parts) {
    const { value, problem } = valueOf(rule, part);
    if (problem !== undefined) return { problem };
    if (value !== undefined && !values.includes(value)) values.push(value);
  }
  if (rule.emptyWhen !== undefined && values.includes(rule.emptyWhen)) return { value: [] };
  return values.length === 0 ? withDefault(rule) : { value: values };
}

function withDefault(rule: FieldRule): FieldResult {
  if (rule.default !== undefined) return { value: rule.default };
  return rule.required === true ? { problem: { code: 'required' } } : {};
}

function partsOf(rule: FieldRule, cells: ReadonlyMap<string, Cell>): readonly string[] {
  const filled = rule.columns.flatMap((column) => cells.get(column) ?? []).map((text) => text.trim());
  const texts = filled.filter((text) => text !== '');
  const { join, split } = rule;
  const lists = rule.columns.some((column) => Array.isArray(cells.get(column)));
  const chosen = join !== undefined ? [texts.join(join)] : split !== undefined || lists ? texts : texts.slice(0, 1);
  const parts = split === undefined ? chosen : chosen.flatMap((text) => text.split(split));
  return parts.map((text) => text.trim()).filter((text) => text !== '');
}

function valueOf(rule: FieldRule, text: string): FieldResult {
  const shaped = rewritten(rule, extracted(rule, text));
  if (shaped === undefined) return { problem: { code: 'pattern-not-found' } };
  if (shaped === '') return {};
  const coded = codeOf(rule, shaped);
  if (typeof coded === 'object') return coded ?? {};
  if (rule.pattern !== undefined && !whole(rule.pattern).test(coded)) return { problem: { code: 'not-in-this-form' } };
  if (rule.date !== undefined) return dateOf(rule, rule.date, coded);
  return rule.number === undefined ? { value: coded } : numberIn(coded, rule.number);
}

function extracted(rule: FieldRule, text: string): string | undefined {
  if (rule.extract === undefined) return text;
  const match = new RegExp(rule.extract, 'u').exec(text);
  return match === null ? undefined : (match[1] ?? match[0]).trim();
}

function rewritten(rule: FieldRule, text: string | undefined): string | undefined {
  if (text === undefined || rule.rewrite === undefined) return text;
  for (const [pattern, replacement] of rule.rewrite) {
    const regexp = whole(pattern);
    if (regexp.test(text)) return text.replace(regexp, replacement);
  }
  return text;
}

function codeOf(rule: FieldRule, text: string): string | FieldResult | null {
  if (rule.codes === undefined) return text;
  if (Object.hasOwn(rule.codes, text)) return rule.codes[text] as string | null;
  return rule.otherCodes === 'keep' ? text : { problem: { code: 'unknown-code' } };
}

function dateOf(rule: FieldRule, format: string, text: string): FieldResult {
  const date = dateIn(text, format);
  if (date === undefined || !isCivilDate(date)) return { problem: { code: 'not-a-date', params: { format } } };
  return { value: rule.addDays === undefined ? date : addDays(date, rule.addDays) };
}

function whole(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}
