const weights17 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The 18 digits of an identity number (GB 11643) out of its first 17. */
export function identityNumber(first17: string): string {
  const sum = [...first17].reduce((total, digit, at) => total + Number(digit) * (weights17[at] as number), 0);
  return `${first17}${'10X98765432'[sum % 11]}`;
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18 characters of a unified social credit code (GB 32100) out of its first 17. */
export function creditCode(first17: string): string {
  const sum = [...first17].reduce((total, letter, at) => total + alphabet.indexOf(letter) * (3 ** at % 31), 0);
  return `${first17}${alphabet[(31 - (sum % 31)) % 31]}`;
}
