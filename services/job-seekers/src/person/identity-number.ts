import { CivilDate, isCivilDate } from '@doorstep/event-sourcing';

export type IdentityNumberFault = 'format' | 'division' | 'birth-date' | 'check-character';

export type IdentityNumberReading =
  | {
      readonly valid: true;
      readonly number: string;
      readonly division: string;
      readonly birthDate: CivilDate;
      readonly sex: 'female' | 'male';
    }
  | { readonly valid: false; readonly fault: IdentityNumberFault };

// GB/T 2260 province-level codes; 81, 82 and 83 are the residence permits of Hong Kong, Macao and Taiwan residents.
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);

// GB 11643-1999 section 4.2: position i from the right, starting at 1, weighs 2^(i-1) mod 11.
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const earliestBirth = '1880-01-01';

/** The check character (ISO 7064 MOD 11-2) that GB 11643 demands after the first 17 digits. */
export function checkCharacterOf(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/** Reads an identity number by GB 11643: 18 characters, a known province, a birth date up to `today`, the check character. */
export function readIdentityNumber(text: string, today: CivilDate): IdentityNumberReading {
  const number = text.trim().toUpperCase();
  if (!/^\d{17}[\dX]$/.test(number)) return { valid: false, fault: 'format' };
  if (!provinces.has(number.slice(0, 2))) return { valid: false, fault: 'division' };
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCivilDate(birthDate) || birthDate < earliestBirth || birthDate > today)
    return { valid: false, fault: 'birth-date' };
  if (checkCharacterOf(number) !== number.charAt(17)) return { valid: false, fault: 'check-character' };
  return {
    valid: true,
    number,
    division: number.slice(0, 6),
    birthDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}
