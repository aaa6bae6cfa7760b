import { ImportingPlatform } from './importing-platform';
import { describeWithRealData } from './shared-data';

jest.setTimeout(900_000);

describeWithRealData('importing Texas training programmes', () => {
  const platform = new ImportingPlatform();
  beforeAll(() => platform.start('training'));
  afterAll(() => platform.stop());

  it('lists all 3,052, says which weeks and hours it could not believe, and changes none the second time', async () => {
    const first = await platform.import('courses', 'twc_training_programs_dev.csv.gz', 'twc-training-programs');
    expect(first.end.totals).toMatchObject({ rows: 3_052, created: 3_052, refused: 0 });
    expect(first.end.reasons).toEqual({
      'weeks: not-a-number': 37,
      'weeks: out-of-bounds': 146,
      'contactHours: not-a-number': 11,
      'contactHours: out-of-bounds': 20,
      'delivery: unknown-code': 8,
      'field: not-in-this-form': 13,
      'outcome: unknown-code': 13,
    });

    const second = await platform.import('courses', 'twc_training_programs_dev.csv.gz', 'twc-training-programs');
    expect(second.end.totals).toMatchObject({ rows: 3_052, unchanged: 3_052, created: 0, corrected: 0 });
  });

  it('shows a course as its register has it', async () => {
    const { items } = await platform.get('/api/courses?q=Home%20Builders%20Institute%20Pre-Apprentice');
    expect(items).toEqual([
      expect.objectContaining({
        standing: 'listed',
        source: 'texas-workforce-commission',
        facts: expect.objectContaining({
          title: 'Home Builders Institute Pre-Apprentice Certificate Training',
          occupations: ['onet-soc:47-2111.00'],
          contactHours: 20,
          durationDays: 91,
          delivery: 'hybrid',
          certificate: 'HBI PACT',
          tuition: { minor: 560_000, currency: 'USD' },
          locality: 'San Antonio, Bexar, TX',
        }),
      }),
    ]);
  });

  it('leaves unbelievable weeks unknown', async () => {
    const { items } = await platform.get('/api/courses?q=Bachelor%20of%20Nursing');
    expect(items).toContainEqual(expect.objectContaining({ facts: expect.objectContaining({ durationDays: null }) }));
  });
});
