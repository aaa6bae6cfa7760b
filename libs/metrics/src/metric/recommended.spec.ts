import { known, period, recommendedTo, vacancyLife } from './sample-life.fixture';
import { recommendedIn } from './recommended';

const open = (publishedOn: string, expiresOn: string, closedOn?: string) =>
  recommendedIn(
    vacancyLife('v', {
      vacancy: { publishedOn, expiresOn },
      closed: closedOn === undefined ? null : known({ on: closedOn, reason: 'closed' }),
    }),
    period,
  )?.on;

describe('a vacancy and whom it was recommended to', () => {
  it('counts where it was open on a day of the period that has come', () => {
    expect(open('2026-02-01', '2026-03-01')).toBeUndefined();
    expect(open('2026-02-01', '2026-03-02')).toBe('2026-03-01');
    expect(open('2026-02-01', '2026-04-01', '2026-02-28')).toBeUndefined();
    expect(open('2026-03-31', '2026-04-20')).toBe('2026-03-31');
    expect(open('2026-04-01', '2026-04-20')).toBeUndefined();
    expect(open('2026-03-10', '2026-04-20', '2026-03-10')).toBe('2026-03-10');
    expect(open('2026-03-01', '2026-04-20', '2026-03-01')).toBe('2026-03-01');
    const notYet = recommendedIn(vacancyLife('v'), { ...period, today: '2026-03-01' });
    expect(notYet).toBeUndefined();
  });

  it('counts distinct persons of the days of the period', () => {
    const recommended = [
      recommendedTo('a', '2026-03-03'),
      recommendedTo('a', '2026-03-30'),
      recommendedTo('b', '2026-03-31'),
      recommendedTo('c', '2026-02-28'),
      recommendedTo('d', '2026-04-01'),
    ];
    const vacancy = vacancyLife('v', { recommended });
    expect(recommendedIn(vacancy, period)).toMatchObject({ openings: 2, persons: 2 });
    expect(recommendedIn(vacancy, period)?.evidence).toHaveLength(4);
    expect(recommendedIn(vacancy, { ...period, today: '2026-03-30' })?.persons).toBe(1);
    expect(recommendedIn(vacancyLife('v', { vacancy: { openings: 0 }, recommended }), period)).toBeUndefined();
  });
});
