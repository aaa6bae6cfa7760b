import { PersonLife } from '../metric/life';
import { asked, life, registered, step } from '../metric/sample-life.fixture';
import { recommendedOfRegistered } from './recommended-of-registered.metric';

const share = (lives: readonly PersonLife[], instead = {}) =>
  asked(recommendedOfRegistered, lives, { instead }).total.value;
const of = (numerator: number, denominator: number) => expect.objectContaining({ numerator, denominator });
const person = (...recommended: readonly (readonly [string, string])[]) =>
  life('a', {
    registrations: [registered('2026-03-10')],
    steps: recommended.map(([on, vacancyId]) => step('recommended', on, { vacancyId })),
  });

describe('recommended, of those who registered', () => {
  it('is who was recommended as many different vacancies as guaranteed since the opening', () => {
    const three = person(['2026-03-10', 'v1'], ['2026-03-20', 'v2'], ['2026-05-20', 'v3']);
    expect(share([three, person()])).toEqual(of(1, 2));
    expect(share([person(['2026-03-10', 'v1'], ['2026-03-20', 'v1'], ['2026-05-20', 'v3'])])).toEqual(of(0, 1));
    expect(share([person(['2026-03-09', 'v1'], ['2026-03-20', 'v2'], ['2026-05-20', 'v3'])])).toEqual(of(0, 1));
    expect(share([person(['2026-03-10', 'v1'])], { guaranteed: 1 })).toEqual(of(1, 1));
  });
});
