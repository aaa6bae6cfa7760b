import { ImportReason } from './import-target';
import { NumberRule } from './mapping';

/** The number a text holds by its rule: bounds apply to the source's figure, then it is scaled. Decimals are never read as floats. */
export function numberIn(text: string, rule: NumberRule): { value?: number; problem?: ImportReason } {
  const plain = rule.thousands === undefined ? text : text.split(rule.thousands).join('');
  const [point, foreign] = rule.decimal === ',' ? [',', '.'] : ['.', ','];
  const match = /^([+-]?)(\d{1,15})(?:\.(\d{1,30}))?$/.exec(plain.includes(foreign) ? '' : plain.replace(point, '.'));
  if (match === null) return { problem: { code: 'not-a-number' } };
  const [, sign, whole = '', fraction = ''] = match;
  const figure = Number(`${sign}${whole}.${fraction}0`);
  if (rule.integer === true && !/^0*$/.test(fraction)) return { problem: { code: 'not-a-whole-number' } };
  if (figure < (rule.min ?? -Infinity) || figure > (rule.max ?? Infinity)) {
    return { problem: { code: 'out-of-bounds', params: boundsOf(rule) } };
  }
  const { factor = 1, minorUnits: places } = rule;
  const value = places === undefined ? figure * factor : minorUnits(`${sign}${whole}`, fraction, factor, places);
  return Number.isSafeInteger(Math.trunc(value)) ? { value } : { problem: { code: 'out-of-bounds' } };
}

/** The product, rounded once: half a minor unit goes away from zero. */
function minorUnits(whole: string, fraction: string, factor: number, places: number): number {
  const [factorWhole = '', factorFraction = ''] = String(factor).split('.');
  const digits = BigInt(whole + fraction) * BigInt(factorWhole + factorFraction);
  const surplus = fraction.length + factorFraction.length - places;
  if (surplus <= 0) return Number(digits * 10n ** BigInt(-surplus));
  const divisor = 10n ** BigInt(surplus);
  const half = digits < 0n ? -divisor : divisor;
  return Number((digits * 2n + half) / (divisor * 2n));
}

function boundsOf(rule: NumberRule): Record<string, number> {
  return {
    ...(rule.min === undefined ? {} : { min: rule.min }),
    ...(rule.max === undefined ? {} : { max: rule.max }),
  };
}
