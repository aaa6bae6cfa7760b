import { bulletinMonth } from './bulletin-month';

describe('the month of a bulletin', () => {
  it('stands beside that of the year before, in its year, at the end of thirteen', () => {
    const found = bulletinMonth('2026-03');
    expect(found).toMatchObject({
      month: { from: '2026-03-01', to: '2026-04-01' },
      yearBefore: { from: '2025-03-01', to: '2025-04-01' },
      year: { from: '2026-01-01', to: '2026-04-01' },
      cohorts: [
        { from: '2025-04-01', to: '2026-04-01' },
        { from: '2024-04-01', to: '2025-04-01' },
      ],
    });
    expect(found?.months.map(({ from }) => from)).toEqual([
      ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month}-01`),
      ...['01', '02', '03'].map((month) => `2026-${month}-01`),
    ]);
  });

  it('may be the last of the year', () => {
    expect(bulletinMonth('2024-12')?.month).toEqual({ from: '2024-12-01', to: '2025-01-01' });
  });

  it.each(['2026-13', '2026-00', '2026', '2026-3', '1949-10', '9999-01', 'march'])(
    'is none where there is none: %s',
    (text) => {
      expect(bulletinMonth(text)).toBeUndefined();
    },
  );
});
