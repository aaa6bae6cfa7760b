import { ImportingPlatform } from './importing-platform';
import { describeWithRealData } from './shared-data';

jest.setTimeout(900_000);

describeWithRealData('importing USAJOBS postings', () => {
  const platform = new ImportingPlatform();
  beforeAll(() => platform.start('job-postings'));
  afterAll(() => platform.stop());

  it('lists all 11,225, and changes none of them the second time', async () => {
    const first = await platform.import('vacancies', 'usajobs_postings_dev.csv.gz', 'usajobs-postings');
    expect(first.end).toMatchObject({ totals: { rows: 11_225, created: 11_225, refused: 0 }, reasons: {} });
    expect(first.rows).toHaveLength(11_225);

    const second = await platform.import('vacancies', 'usajobs_postings_dev.csv.gz', 'usajobs-postings');
    expect(second.end.totals).toMatchObject({ rows: 11_225, unchanged: 11_225, created: 0, corrected: 0 });
  });

  it('shows a posting as its exchange has it', async () => {
    const { items } = await platform.get('/api/vacancies?standing=listed&q=Patent%20Examiner%20Physics');
    expect(items).toContainEqual(
      expect.objectContaining({
        standing: 'listed',
        source: 'usajobs',
        publishedOn: '2025-06-24',
        expiresOn: '2026-06-15',
        content: expect.objectContaining({
          title: 'Patent Examiner (Physics)',
          occupation: 'us-opm-series:1224',
          contractKind: 'open-ended',
          reservedFor: [],
        }),
      }),
    );
  });
});
