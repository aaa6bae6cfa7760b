import { addDays } from '@doorstep/event-sourcing';
import fc from 'fast-check';
import { checkCharacterOf, readIdentityNumber } from './identity-number';

const today = '2026-03-02';
const divisions = fc.constantFrom('110101', '620102', '620123', '440305', '650102', '710000', '830000');
const births = fc.nat(50_000).map((days) => addDays(today, -days));
const first17 = fc
  .tuple(divisions, births, fc.nat(999))
  .map(([division, birth, order]) => division + birth.replaceAll('-', '') + String(order).padStart(3, '0'));
const numbers = first17.map((digits) => digits + checkCharacterOf(digits));

const faultOf = (text: string) => {
  const reading = readIdentityNumber(text, today);
  return reading.valid ? undefined : reading.fault;
};

describe('identity number', () => {
  it.each([
    ['11010519491231002X', '110105', '1949-12-31', 'female'],
    ['440524188001010014', '440524', '1880-01-01', 'male'],
  ])('reads the example %s of the standard', (number, division, birthDate, sex) => {
    expect(readIdentityNumber(number, today)).toEqual({ valid: true, number, division, birthDate, sex });
  });

  it('gives division, birth date and sex of every well-formed number', () => {
    fc.assert(
      fc.property(divisions, births, fc.nat(999), (division, birthDate, order) => {
        const digits = division + birthDate.replaceAll('-', '') + String(order).padStart(3, '0');
        const number = digits + checkCharacterOf(digits);
        expect(readIdentityNumber(number, today)).toEqual({
          valid: true,
          number,
          division,
          birthDate,
          sex: order % 2 === 1 ? 'male' : 'female',
        });
      }),
    );
  });

  it('notices any one changed digit', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const digit = (Number(number[at]) + shift) % 10;
        expect(readIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1), today).valid).toBe(false);
      }),
    );
  });

  it('notices any two neighbouring digits that changed places', () => {
    fc.assert(
      fc.property(numbers, fc.nat(15), (number, at) => {
        fc.pre(number[at] !== number[at + 1]);
        const swapped = number.slice(0, at) + number.charAt(at + 1) + number.charAt(at) + number.slice(at + 2);
        expect(readIdentityNumber(swapped, today).valid).toBe(false);
      }),
    );
  });

  it('accepts a small x and surrounding blanks, and gives the canonical form', () => {
    expect(readIdentityNumber(' 11010519491231002x ', today)).toMatchObject({
      valid: true,
      number: '11010519491231002X',
    });
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(readIdentityNumber(text, today).valid).toBe(false)));
  });

  it.each([
    ['110105194912310', 'format'],
    ['11010519491231002Y', 'format'],
    ['990105194912310021', 'division'],
    ['110105194902300021', 'birth-date'],
    ['110105202603030021', 'birth-date'],
    ['110105194912310021', 'check-character'],
  ])('refuses %s for its %s', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });
});
