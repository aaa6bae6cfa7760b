import { Claims } from './caller';

export const county = '620521';
export const counsellor: Claims = { role: 'counsellor', office: county };
export const declaration = { withoutWork: true, ableToWork: true, seeksWork: true };

/** Somebody of the county, somebody else for each number below 1,000; the identity number ends in its check character (GB 11643). */
export function townsperson(number: number, born = '19900515') {
  const first17 = `${county}${born}${String(number).padStart(3, '0')}`;
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return { name: `王${number}`, identityNumber: `${first17}${'10X98765432'[sum % 11]}`, residence: county };
}
