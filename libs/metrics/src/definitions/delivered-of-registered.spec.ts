import { asked, life, registered, step } from '../metric/sample-life.fixture';
import { deliveredOfRegistered } from './delivered-of-registered.metric';

describe('recommendation delivered, of those who registered', () => {
  it('is who was told of a vacancy since the opening', () => {
    const registrations = [registered('2026-03-10')];
    const lives = [
      life('a', { registrations, steps: [step('delivered', '2026-03-10')] }),
      life('b', { registrations, steps: [step('delivered', '2026-03-09'), step('recommended', '2026-03-12')] }),
    ];
    expect(asked(deliveredOfRegistered, lives).total.value).toMatchObject({ numerator: 1, denominator: 2 });
  });
});
