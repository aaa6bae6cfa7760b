import { asked, recommendedTo, vacancyLife } from '../metric/sample-life.fixture';
import { recommendationConcentration } from './recommendation-concentration.metric';

const to = (...persons: readonly string[]) => persons.map((personId) => recommendedTo(personId, '2026-03-10'));
const value = (...lives: readonly ReturnType<typeof vacancyLife>[]) =>
  asked(recommendationConcentration, lives).total.value;

describe('concentration of recommendations', () => {
  it('is nothing where every opening is recommended equally often', () => {
    const one = vacancyLife('v1', { vacancy: { openings: 1 }, recommended: to('a') });
    const two = vacancyLife('v2', { vacancy: { openings: 2 }, recommended: to('b', 'c') });
    expect(value(one, two)).toEqual({ measure: 'gini', of: 3, value: 0 });
  });

  it('is three quarters where one opening of four has everything', () => {
    const all = vacancyLife('v1', { vacancy: { openings: 1 }, recommended: to('a', 'b') });
    expect(value(all, vacancyLife('v2', { vacancy: { openings: 3 } }))).toEqual({
      measure: 'gini',
      of: 4,
      value: 0.75,
    });
  });

  it('has no value where nothing was recommended', () => {
    expect(value(vacancyLife('v1'))).toEqual({ measure: 'gini', of: 2, value: null });
  });
});
