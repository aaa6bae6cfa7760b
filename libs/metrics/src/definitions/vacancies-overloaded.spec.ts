import { asked, recommendedTo, vacancyLife } from '../metric/sample-life.fixture';
import { vacanciesOverloaded } from './vacancies-overloaded.metric';

describe('vacancies recommended to too many', () => {
  it('are those with more persons for each opening than the parameter, not those at it', () => {
    const persons = (count: number) => Array.from({ length: count }, (_, n) => recommendedTo(`p${n}`, '2026-03-10'));
    const lives = [2, 4, 5].map((count) => vacancyLife(`v${count}`, { recommended: persons(count) }));
    const of = (instead: Record<string, number>) => asked(vacanciesOverloaded, lives, { instead }).total.value;
    expect(of({ perOpening: 2 })).toMatchObject({ numerator: 1, denominator: 3 });
    expect(of({})).toMatchObject({ numerator: 0, denominator: 3 });
  });
});
