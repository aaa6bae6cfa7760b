import { ImportedValues, invalid } from '@doorstep/service';
import { afterLength, calendarPeriod, lengthBetween } from './lengths';
import { Ending, OutcomeRecord, OutcomeSpell, OutcomeTraining, TimeUnit } from './outcome-record.events';
import type { OutcomeRowBody } from './outcome-row.body';

type Parts = Readonly<Record<string, unknown>>;

/** Parts a mapping names (`earnings.later.amountMinor`) as lists, those left out that the row says nothing of. */
export function withLists(values: ImportedValues): ImportedValues {
  const { groups, earnings, followUps, spell, training, ...plain } = values;
  return {
    ...plain,
    groups: codesIn(groups),
    earnings: partsOf(earnings).filter((part) => says(part, 'amountMinor')),
    followUps: partsOf(followUps).filter((part) => says(part, 'isEmployed')),
    ...(says(spell, 'length', 'endsOn', 'endings')
      ? { spell: isParts(spell) ? { ...spell, endings: codesIn(spell['endings']) } : spell }
      : {}),
    ...(says(training, 'length') ? { training } : {}),
  };
}

/** The facts of a row. Throws 422 naming the field that contradicts another, or cannot be. */
export function outcomeOf(row: OutcomeRowBody): Omit<OutcomeRecord, 'recordId' | 'mapping' | 'contentHash'> {
  const { study, region, startsOn, timeUnit = 'day', currency = null, sex = null, age = null, education = null } = row;
  if (row.earnings.length > 0 && currency === null) throw invalid({ field: 'currency', code: 'required' });
  return {
    study,
    region,
    startsOn,
    timeUnit,
    currency,
    sex,
    age,
    education,
    groups: [...new Set(row.groups.map(({ code }) => code))],
    spell: row.spell === undefined ? null : spellOf(row.spell, startsOn, timeUnit),
    training: row.training === undefined ? null : trainingOf(row.training, study, startsOn, timeUnit),
    earnings: once('earnings', row.earnings).map(({ period, amountMinor }) => ({
      ...calendarPeriod(period),
      amountMinor,
    })),
    followUps: once('followUps', row.followUps).map(({ period, isEmployed }) => ({
      ...calendarPeriod(period),
      isEmployed: isEmployed === 'yes',
    })),
  };
}

function spellOf(
  { length, endsOn, endings }: NonNullable<OutcomeRowBody['spell']>,
  startsOn: string,
  unit: TimeUnit,
): OutcomeSpell {
  if ((length === undefined) === (endsOn === undefined))
    throw invalid({ field: 'spell.length', code: 'length-or-end' });
  const ending = endingOf(endings.map(({ code }) => code));
  if (endsOn === undefined)
    return { length: length ?? 0, seenUntil: endOf('spell.length', startsOn, length ?? 0, unit), ending };
  if (endsOn < startsOn) throw invalid({ field: 'spell.endsOn', code: 'before-first-day' });
  const between = lengthBetween(startsOn, endsOn, unit);
  if (between === undefined) throw invalid({ field: 'timeUnit', code: 'unit-without-days' });
  return { length: between, seenUntil: endsOn, ending };
}

function endingOf(told: readonly Ending[]): Ending | null {
  const [ending = null, other] = [...new Set(told)];
  if (other !== undefined) throw invalid({ field: 'spell.endings', code: 'several-endings' });
  return ending;
}

function trainingOf(
  { course, length }: NonNullable<OutcomeRowBody['training']>,
  study: string,
  startsOn: string,
  unit: TimeUnit,
): OutcomeTraining {
  return { course: course ?? study, length, endedOn: endOf('training.length', startsOn, length, unit) };
}

function endOf(field: string, startsOn: string, length: number, unit: TimeUnit): string {
  const end = afterLength(startsOn, length, unit);
  if (end === undefined) throw invalid({ field, code: 'too-long' });
  return end;
}

function once<Part extends { readonly period: string }>(field: string, parts: readonly Part[]): readonly Part[] {
  if (new Set(parts.map(({ period }) => period)).size < parts.length) throw invalid({ field, code: 'period-twice' });
  return parts;
}

function codesIn(value: unknown): readonly unknown[] {
  return partsOf(value).map((code) => ({ code }));
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isParts(value) ? Object.values(value) : value === undefined ? [] : [value];
}

/** Whether there is more to a part than what the mapping says of every row; what is no part is left to be refused. */
function says(value: unknown, ...fields: readonly string[]): boolean {
  return isParts(value) ? fields.some((field) => Object.hasOwn(value, field)) : value !== undefined;
}

function isParts(value: unknown): value is Parts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
