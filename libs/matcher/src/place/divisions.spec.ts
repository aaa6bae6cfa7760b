import { areaOf } from './divisions';

it.each([
  ['620102001', '620102001'],
  ['620102001003', '620102001'],
  ['620102', '620102'],
  ['620102000000', '620102'],
  ['620500', '620500'],
  ['62', '620000'],
])('%s lies in %s, a township as far as one is known', (code, area) => {
  expect(areaOf(code)).toBe(area);
});

it.each([null, '', 'gate 3'])('%s tells no place', (code) => {
  expect(areaOf(code)).toBeNull();
});
