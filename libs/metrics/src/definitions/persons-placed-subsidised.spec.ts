import { asked, life, work } from '../metric/sample-life.fixture';
import { personsPlacedSubsidised } from './persons-placed-subsidised.metric';

const subsidised = (startedOn: string, employerId = 'e1') => work({ kind: 'subsidised', startedOn, employerId });
const count = (...placements: ReturnType<typeof work>[]) =>
  asked(personsPlacedSubsidised, [life('a', { placements }), life('b')]).total.value;

describe('persons placed in subsidised work', () => {
  it('are counted once, apart from those in market, flexible or own work', () => {
    expect(count(subsidised('2026-03-02'), subsidised('2026-03-20', 'e2'), work())).toMatchObject({ count: 1 });
    expect(count(work(), work({ kind: 'flexible' }), work({ kind: 'own-business' }))).toMatchObject({ count: 0 });
  });

  it('began on a day of the period, the first included and the last not', () => {
    expect(count(subsidised('2026-02-28'))).toMatchObject({ count: 0 });
    expect(count(subsidised('2026-03-01'))).toMatchObject({ count: 1 });
    expect(count(subsidised('2026-04-01'))).toMatchObject({ count: 0 });
  });

  it('does not take market work at the employer for the beginning of a subsidised post', () => {
    const before = work({ startedOn: '2026-02-01', endedOn: '2026-03-05' });
    expect(count(before, subsidised('2026-03-05'))).toMatchObject({ count: 1 });
  });
});
