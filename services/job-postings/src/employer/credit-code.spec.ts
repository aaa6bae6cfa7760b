import fc from 'fast-check';
import { creditCodeCheck, isCreditCode, normaliseCreditCode } from './credit-code';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const digits = fc.integer({ min: 100000, max: 999999 }).map(String);
const symbols = (length: number) =>
  fc.array(fc.constantFrom(...alphabet), { minLength: length, maxLength: length }).map((all) => all.join(''));
const first17 = fc
  .tuple(fc.constantFrom('1', '5', '9', 'A', 'N', 'Y'), fc.constantFrom('1', '2', '3', '9'), digits, symbols(9))
  .map((parts) => parts.join(''));
const valid = first17.map((body) => body + creditCodeCheck(body));

describe('unified social credit code', () => {
  it.each([
    '91330100799655058B',
    '9144030071526726XG',
    '91110000802100433B',
    '914403001922038216',
    '91350100M000100Y43',
  ])('accepts the published code %s', (code) => expect(isCreditCode(code)).toBe(true));

  it.each([
    '',
    '91330100799655058',
    '91330100799655058B1',
    'I1330100799655058B',
    '9133O100799655058B',
    '91330100799655058b',
  ])('refuses %j by its shape', (code) => expect(isCreditCode(code)).toBe(false));

  it('accepts every body with its own check character', () => {
    fc.assert(fc.property(valid, (code) => isCreditCode(code)));
  });

  it('notices any single wrong character', () => {
    fc.assert(
      fc.property(valid, fc.nat(17), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code.charAt(at) !== other);
        return !isCreditCode(code.slice(0, at) + other + code.slice(at + 1));
      }),
    );
  });

  it('notices two neighbours that changed places', () => {
    fc.assert(
      fc.property(valid, fc.nat(16), (code, at) => {
        fc.pre(code.charAt(at) !== code.charAt(at + 1));
        return !isCreditCode(code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2));
      }),
    );
  });

  it('reads a code as people type it', () => {
    fc.assert(
      fc.property(valid, (code) => {
        const typed = `${code.slice(0, 8).toLowerCase()} ${code.slice(8)}`;
        return normaliseCreditCode(typed) === code && normaliseCreditCode(normaliseCreditCode(typed)) === code;
      }),
    );
    expect(normaliseCreditCode('９１３３０１００７９９６５５０５８Ｂ')).toBe('91330100799655058B');
  });
});
