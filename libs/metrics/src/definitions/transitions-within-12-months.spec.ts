import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { transitionsWithinTwelveMonths } from './transitions-within-12-months.metric';

describe('transitions to work within twelve months', () => {
  it('began before the same day of the next year', () => {
    const lives = ['2025-03-20', '2025-03-21', '2026-03-20'].map((openedOn) =>
      life(openedOn, { registrations: [registered(openedOn)], placements: [work({ startedOn: '2026-03-20' })] }),
    );
    expect(asked(transitionsWithinTwelveMonths, lives).total.value).toMatchObject({ numerator: 2, denominator: 3 });
  });
});
