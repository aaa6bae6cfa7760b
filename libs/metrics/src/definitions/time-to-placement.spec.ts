import { asked, life, registered, work } from '../metric/sample-life.fixture';
import { timeToPlacement } from './time-to-placement.metric';

describe('time to placement', () => {
  it('keeps who is still looking in the estimate, also those nothing else is known of', () => {
    const lives = [
      life('a', { registrations: [registered('2026-03-01')], placements: [work({ startedOn: '2026-03-11' })] }),
      life('b', { registrations: [registered('2026-03-01')], placements: [work({ startedOn: '2026-03-31' })] }),
      life('c', { registrations: [registered('2026-03-12')] }),
      life('d', { registrations: [registered('2026-03-22')] }),
    ];
    expect(asked(timeToPlacement, lives).total.value).toMatchObject({
      of: 4,
      happened: 2,
      medianDays: 30,
      within6Months: { happened: 0.5 },
    });
  });

  it('begins with the first registration of the period and takes no work from before it', () => {
    const again = life('a', {
      registrations: [registered('2026-03-20'), registered('2026-03-05', { closedOn: '2026-03-10' })],
      placements: [
        work({ startedOn: '2026-01-10', endedOn: '2026-01-20' }),
        work({ startedOn: '2026-03-25', employerId: 'e2' }),
      ],
    });
    expect(asked(timeToPlacement, [again]).total.value).toMatchObject({ of: 1, happened: 1, medianDays: 20 });
  });
});
