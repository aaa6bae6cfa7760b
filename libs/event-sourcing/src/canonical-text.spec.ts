import { canonicalText, saysTheSame } from './canonical-text';

describe('canonical text', () => {
  it('is one for every order of keys, at every depth', () => {
    expect(canonicalText({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
    expect(saysTheSame({ a: 1, b: { c: 1, d: 2 } }, { b: { d: 2, c: 1 }, a: 1 })).toBe(true);
  });

  it('keeps the order of lists, and tells null from nothing', () => {
    expect(saysTheSame(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(saysTheSame({ a: undefined }, {})).toBe(true);
    expect(saysTheSame({ a: null }, {})).toBe(false);
  });
});
