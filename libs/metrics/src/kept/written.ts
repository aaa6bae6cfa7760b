import { Attributes, QuestionDimension } from '../metric/cells';
import { rememberedOf } from '../metric/remembered';
import { Brought } from './brought';

/** The JSON value of one observation. */
export type Written = readonly [
  amount: readonly (string | number | boolean)[],
  credits: string | readonly (readonly [string, number])[],
  ...attributes: string[],
];

const dimensions: readonly Exclude<QuestionDimension, 'region'>[] = [
  'group',
  'sex',
  'age-band',
  'education',
  'channel',
  'employer',
  'course',
];
const between = '|';

/** What was brought as JSON, as short as it can be: it is stored for every observation. {@link read} is the way back. */
export function write({ amount, credits, attributes }: Brought): string {
  const [only] = credits;
  const places =
    credits.length === 1 && only?.share === 1
      ? quoted(only.division)
      : JSON.stringify(credits.map(({ division, share }) => [division, share]));
  return `[${[JSON.stringify(amountParts(amount)), places, attributesText(attributes, 'text')].join()}]`;
}

const attributesText = rememberedOf((attributes: Attributes): string =>
  dimensions
    .map((dimension) => {
      const cells = attributes[dimension];
      return quoted(cells.length === 1 ? (cells[0] as string) : cells.join(between));
    })
    .join(),
);

const plain = /^[\w -]*$/;

/** The JSON of a text; most are codes, which need no look at every character. */
function quoted(text: string): string {
  return plain.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** What {@link write} wrote, parsed. */
export function read([amount, places, ...attributes]: Written): Brought {
  const credits =
    typeof places === 'string'
      ? [{ division: places, share: 1 }]
      : places.map(([division, share]) => ({ division, share }));
  const cells = dimensions.map((dimension, index) => [dimension, (attributes[index] as string).split(between)]);
  return { amount: amountOf(amount), credits, attributes: Object.fromEntries(cells) as Brought['attributes'] };
}

function amountParts(amount: Brought['amount']): readonly (string | number | boolean)[] {
  switch (amount.kind) {
    case 'count':
      return ['n', amount.counted];
    case 'ratio':
      return ['r', amount.numerator, amount.denominator];
    case 'quantity':
      return ['v', amount.value];
    case 'duration':
      return ['d', amount.days, amount.happened];
    case 'waiting':
      return ['w', amount.since];
  }
}

function amountOf([kind, first, second]: readonly (string | number | boolean)[]): Brought['amount'] {
  switch (kind) {
    case 'n':
      return { kind: 'count', counted: first as number };
    case 'r':
      return { kind: 'ratio', numerator: first as number, denominator: second as number };
    case 'v':
      return { kind: 'quantity', value: first as number };
    case 'd':
      return { kind: 'duration', days: first as number, happened: second as boolean };
    default:
      return { kind: 'waiting', since: first as string };
  }
}
