import { isDateFormat } from './date-format';
import { FieldRule, Mapping } from './mapping';
import { isObject, MappingError, MappingProblem, shape } from './mapping-problems';
import { isSafePattern } from './safe-pattern';

const { list, object, oneOf, record, text, where } = shape;

const anything = where('a JSON value', () => true);
const column = text('the name of a column');
const columns = list(column);
const oneCharacter = text('one character', /^.$/su);
const count = where('a whole number', Number.isSafeInteger);
const figure = where('a number', Number.isFinite);
const pattern = where('a regular expression without a repetition or choice inside a repetition', isPattern);

const numberRule = object({
  min: figure,
  max: figure,
  integer: oneOf(true, false),
  minorUnits: where('a number of decimal places from 0 to 4', (value) => [0, 1, 2, 3, 4].includes(value as number)),
  factor: where('a number of up to twenty digits', isDecimal),
  decimal: oneOf('.', ','),
  thousands: oneCharacter,
});

const fieldRule = object({
  column,
  columns,
  join: where('a text', (value) => typeof value === 'string'),
  extract: pattern,
  rewrite: list(where('a pair of pattern and replacement', isRewrite)),
  split: text('the text between parts'),
  codes: record(
    /[^]/,
    'a code of the source',
    where('a code, or null', (value) => value === null || typeof value === 'string'),
  ),
  otherCodes: oneOf('keep'),
  emptyWhen: text('a code'),
  date: where(
    'a format with YYYY, M or MM or MMMM, and D or DD',
    (value) => typeof value === 'string' && isDateFormat(value),
  ),
  addDays: count,
  number: numberRule,
  pattern,
  default: anything,
  required: oneOf(true, false),
  unusable: oneOf('refuse', 'unknown'),
});

const fieldName = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;

const mapping = object(
  {
    kind: text('the kind of record, e.g. vacancies', /^[a-z]+(-[a-z]+)*$/),
    source: text('the name of the source', /^[a-z0-9]+([.-][a-z0-9]+)*$/),
    format: object(
      {
        type: oneOf('csv', 'tsv', 'json-lines'),
        encoding: oneOf('utf-8', 'gb18030'),
        delimiter: oneCharacter,
        replacementCharacters: oneOf('keep'),
        quote: where('one character, or empty', (value) => typeof value === 'string' && value.length <= 1),
      },
      ['type'],
    ),
    identifier: object({ scheme: text('the name of the scheme', /^[a-z0-9]+([.-][a-z0-9]+)*$/), column, columns }, [
      'scheme',
    ]),
    currency: text('an ISO 4217 code', /^[A-Z]{3}$/),
    constants: record(fieldName, 'a field, e.g. wage.period', anything),
    skipWhen: list(
      object({ column, in: list(where('a text', (value) => typeof value === 'string')) }, ['column', 'in']),
    ),
    fields: record(fieldName, 'a field, e.g. wage.period', fieldRule),
  },
  ['kind', 'source', 'format', 'identifier', 'fields'],
);

/** The mapping a JSON value holds. Throws a {@link MappingError} that names every field that is wrong. */
export function parseMapping(value: unknown): Mapping {
  const problems: MappingProblem[] = [];
  mapping(value, '', problems);
  if (problems.length > 0) throw new MappingError(problems);
  const written = value as WrittenMapping;
  const identifier = {
    scheme: written.identifier.scheme,
    columns: columnsIn('identifier', written.identifier, problems),
  };
  const fields = Object.fromEntries(
    Object.entries(written.fields).map(([name, rule]) => {
      const path = `fields.${name}`;
      if (rule.number?.minorUnits !== undefined && written.currency === undefined)
        problems.push({ path: 'currency', message: `is missing, and ${path} is an amount of money` });
      const { column: one, columns: several, ...steps } = rule;
      return [name, { ...steps, columns: columnsIn(path, { column: one, columns: several }, problems) }];
    }),
  );
  if (problems.length > 0) throw new MappingError(problems);
  return { ...written, identifier, fields, constants: written.constants ?? {}, skipWhen: written.skipWhen ?? [] };
}

interface WrittenColumns {
  readonly column?: string;
  readonly columns?: readonly string[];
}

type WrittenMapping = Omit<Mapping, 'identifier' | 'fields' | 'constants' | 'skipWhen'> & {
  readonly identifier: WrittenColumns & { readonly scheme: string };
  readonly fields: Readonly<Record<string, WrittenColumns & Omit<FieldRule, 'columns'>>>;
} & Partial<Pick<Mapping, 'constants' | 'skipWhen'>>;

function columnsIn(path: string, written: WrittenColumns, problems: MappingProblem[]): readonly string[] {
  if ((written.column === undefined) === (written.columns === undefined))
    problems.push({ path, message: 'must name either a column or columns' });
  return written.columns ?? (written.column === undefined ? [] : [written.column]);
}

function isDecimal(value: unknown): boolean {
  return typeof value === 'number' && /^-?\d+(\.\d+)?$/.test(String(value));
}

function isRewrite(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && isPattern(value[0]) && typeof value[1] === 'string';
}

function isPattern(value: unknown): boolean {
  if (typeof value !== 'string' || value === '' || value.length > 300 || !isSafePattern(value)) return false;
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** The mapping in a JSON text. Throws a {@link MappingError}, also when the text is no JSON. */
export function parseMappingText(json: string): Mapping {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new MappingError([{ path: 'mapping', message: 'must be JSON' }]);
  }
  if (!isObject(value)) throw new MappingError([{ path: 'mapping', message: 'must be an object' }]);
  return parseMapping(value);
}
