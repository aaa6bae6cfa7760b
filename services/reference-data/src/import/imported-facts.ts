import { isCivilDate } from '@doorstep/event-sourcing';
import { entryIdOf, nation, ReferenceKind } from '@doorstep/reference';
import { ImportedValues, ImportReason } from '@doorstep/service';
import { EntryFacts } from '../entry/entry.events';

const kinds: readonly ReferenceKind[] = ['division', 'occupation', 'code', 'parameter', 'rule-table'];
const codeForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

type Read = { readonly facts: EntryFacts } | { readonly refused: readonly ImportReason[] };

/** The entry an imported row states, or what is wrong with it by field. */
export function factsIn(values: ImportedValues, origin: string): Read {
  const { kind, list, code = '', region = nation, parent, level, names, value, unit, from = '', to = null } = values;
  const { source = origin } = values;
  const faults: readonly (readonly [string, boolean])[] = [
    ['kind', kinds.includes(kind as ReferenceKind)],
    ['list', isText(list) && codeForm.test(list)],
    ['code', code === '' || (isText(code) && codeForm.test(code))],
    ['region', isText(region) && /^\d{6}(\d{3})?$/.test(region)],
    ['parent', parent === undefined || (isText(parent) && codeForm.test(parent))],
    ['level', level === undefined || isText(level)],
    ['names', names === undefined || isNames(names)],
    ['unit', unit === undefined || isText(unit)],
    ['from', from === '' || isDay(from)],
    ['to', to === null || isDay(to)],
    ['source', isText(source)],
  ];
  const refused = faults.filter(([, holds]) => !holds).map(([field]) => ({ code: 'invalid', field }));
  if (refused.length > 0) return { refused };
  const subject = { kind, list, code, region } as Pick<EntryFacts, 'kind' | 'list' | 'code' | 'region'>;
  const about = { ...subject, entryId: entryIdOf(subject, from as string) };
  return { facts: { ...about, ...given({ parent, level, names, value, unit }), from, to, source } as EntryFacts };
}

function given(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isDay(value: unknown): boolean {
  return isText(value) && isCivilDate(value);
}

function isNames(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(([language, name]) => ['zh', 'en'].includes(language) && isText(name));
}
