import { asked, life, period, registered, step } from '../metric/sample-life.fixture';
import { hiredOfRegistered } from './hired-of-registered.metric';

describe('hired, of those who registered', () => {
  it('is who was hired for work since the opening, known before it begins', () => {
    const registrations = [registered('2026-03-10')];
    const lives = [
      life('a', { registrations, steps: [step('hired', '2026-03-20')] }),
      life('b', { registrations, steps: [step('hired', '2026-03-09'), step('referred', '2026-03-12')] }),
    ];
    const before = { period: { ...period, today: '2026-03-15' } };
    expect(asked(hiredOfRegistered, lives).total.value).toMatchObject({ numerator: 1, denominator: 2 });
    expect(asked(hiredOfRegistered, lives, before).total.value).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
