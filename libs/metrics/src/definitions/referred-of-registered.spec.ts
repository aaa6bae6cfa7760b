import { asked, life, registered, step } from '../metric/sample-life.fixture';
import { referredOfRegistered } from './referred-of-registered.metric';

describe('referred, of those who registered', () => {
  it('is who was referred since the opening, once', () => {
    const registrations = [registered('2026-03-10')];
    const lives = [
      life('a', { registrations, steps: [step('referred', '2026-03-10'), step('referred', '2026-04-10')] }),
      life('b', { registrations, steps: [step('referred', '2026-03-09'), step('delivered', '2026-03-12')] }),
    ];
    expect(asked(referredOfRegistered, lives).total.value).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
