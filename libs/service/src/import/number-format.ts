import { ImportReason } from './import-target';
import { NumberRule } from './mapping';

/** The number a text holds by its rule: bounds apply to the source's figure, then it is scaled. Decimals are never read as floats. */
export function numberIn(text: string, rule: NumberRule): { value?: number; problem?: ImportReason } {
  const plain = rule.thousands === undefined ? text : text.split(rule.thousands).join('');
  const [point, foreign] = rule.decimal === ',' ? [',', '.'] : ['.', ','];
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(plain.includes(foreign) ? '' : plain.replace(point, '.'));
  if (match === null) return { problem: { code: 'not-a-number' } };
  const [, sign, whole = '', fraction = ''] = match;
  const figure = Number(`${sign}${whole}.${fraction}0`);
  if (rule.integer === true && !/^0*$/.test(fraction)) return { problem: { code: 'not-a-whole-number' } };
  if (figure < (rule.min ?? -Infinity) || figure > (rule.max ?? Infinity)) {
    return { problem: { code: 'out-of-bounds', params: boundsOf(rule) } };
  }
  const scaled = rule.minorUnits === undefined ? figure : minorUnits(sign, whole, fraction, rule.minorUnits);
  const value = scaled * (rule.factor ?? 1);
  return Number.isSafeInteger(Math.trunc(value)) ? { value } : { problem: { code: 'out-of-bounds' } };
}

function minorUnits(sign: string | undefined, whole: string, fraction: string, places: number): number {
  const digits = fraction.padEnd(places + 1, '0');
  const amount = Number(whole + digits.slice(0, places)) + (digits.charAt(places) >= '5' ? 1 : 0);
  return sign === '-' ? -amount : amount;
}

function boundsOf(rule: NumberRule): Record<string, number> {
  return {
    ...(rule.min === undefined ? {} : { min: rule.min }),
    ...(rule.max === undefined ? {} : { max: rule.max }),
  };
}
