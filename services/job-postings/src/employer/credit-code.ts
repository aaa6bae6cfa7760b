const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const shape = new RegExp(`^[1-9A-HJ-NPQRTUWXY][${alphabet}]\\d{6}[${alphabet}]{9}[${alphabet}]$`);

/** A unified social credit code as it is compared and claimed: no spaces, capital letters. */
export function normaliseCreditCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
}

/** The check character of the first 17 characters, GB 32100-2015 (weights 3^i mod 31, modulus 31). */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** True for a normalised unified social credit code: 18 characters of GB 32100-2015 with a division code inside and the right check character. */
export function isCreditCode(code: string): boolean {
  return shape.test(code) && creditCodeCheck(code.slice(0, 17)) === code.charAt(17);
}
