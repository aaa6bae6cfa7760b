import { readTable } from '@doorstep/coder';
import { administrator, ImportingPlatform } from './importing-platform';
import { dataFile, describeWithRealData } from './shared-data';
import { titleQuality } from './title-quality';

jest.setTimeout(300_000);

interface Suggestion {
  readonly occupation: string | null;
  readonly candidates: readonly { readonly occupation: string; readonly confidence: number }[];
}

describeWithRealData('importing occupations', () => {
  const platform = new ImportingPlatform();
  beforeAll(() => platform.start('reference-data'));
  afterAll(() => platform.stop());

  const items = async (path: string) =>
    (await platform.get(path))['items'] as unknown as { code: string; names: object }[];

  it('takes CSCO, names its 10 orphans and 4 duplicates, and finds nothing new in it the second time', async () => {
    const first = await platform.import('reference-entries', 'csco2022_occupations.csv.gz', 'csco-2022-occupations');
    expect(first.end.totals).toMatchObject({ rows: 2_051, created: 2_047, refused: 4 });
    expect(first.end.reasons).toEqual({ 'repeated-in-file': 4 });
    expect(first.end.remarks.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 'parent-missing'));
    expect(first.end.remarks[0]).toMatchObject({ params: { code: '1-06-01-01', parent: '1-06-01-00' } });

    const second = await platform.import('reference-entries', 'csco2022_occupations.csv.gz', 'csco-2022-occupations');
    expect(second.end.totals).toMatchObject({ unchanged: 2_047, created: 0, corrected: 0, refused: 4 });
    const found = await items(
      `/api/occupations?classification=csco-2022&q=${encodeURIComponent('人工智能工程技术人员')}`,
    );
    expect(found[0]).toMatchObject({ code: '2-02-38-01', value: { marks: ['digital'] }, parent: '2-02-38-00' });
  });

  it('says which of them a title is, as well over HTTP as on the command line', async () => {
    const every = (await readTable(dataFile('csco_title_coding_dev.csv'))).rows;
    const rows = every.filter((_, at) => at % 5 === 0);
    const answered: ReadonlyMap<string, string>[] = [];
    for (const row of rows) {
      const body = { title: row.get('job_name') as string, classification: 'csco-2022' };
      const answer = await platform.running.as(administrator).post('/api/occupations/suggestions', body).expect(200);
      const { occupation, candidates } = answer.body as unknown as Suggestion;
      const codes = candidates.map((candidate) => candidate.occupation.replace('csco-2022:', ''));
      const told = { code: codes[0] ?? '', confidence: String(candidates[0]?.confidence ?? 0), top5: codes.join('|') };
      const kind = occupation === null ? 'ask' : 'coded';
      answered.push(new Map([...row, ...Object.entries(told), ['answer', kind]]));
    }
    const { exact, top5, firstDigit } = titleQuality(answered);
    process.stderr.write(
      `titles over HTTP, untrained: ${exact.toFixed(3)}, ${top5.toFixed(3)}, ${firstDigit.toFixed(3)}\n`,
    );
    expect(exact).toBeGreaterThan(0.36);
    expect(top5).toBeGreaterThan(0.62);
    expect(firstDigit).toBeGreaterThan(0.68);
  });

  it('takes ESCO: groups and occupations, every parent known', async () => {
    const groups = await platform.import(
      'reference-entries',
      'esco_v1.1.1_ISCOGroups.csv.gz',
      'esco-1.1.1-isco-groups',
    );
    expect(groups.end.totals).toMatchObject({ rows: 619, created: 619 });
    const { end } = await platform.import(
      'reference-entries',
      'esco_v1.1.1_occupations.csv.gz',
      'esco-1.1.1-occupations',
    );
    expect(end).toMatchObject({ totals: { rows: 3_007, created: 3_007, refused: 0 }, remarks: [] });
    const [director] = await items('/api/occupations?classification=esco-1.1.1&q=head%20of%20technical%20department');
    expect(director).toMatchObject({ code: '2654.1.7', parent: '2654.1', names: { en: 'technical director' } });
  });

  it('takes O*NET', async () => {
    const { end } = await platform.import('reference-entries', 'onet_occupation_data.tsv.gz', 'onet-occupations');
    expect(end).toMatchObject({ totals: { rows: 1_016, created: 1_016, refused: 0 }, remarks: [] });
    const [chief] = await items('/api/occupations?classification=onet-soc&q=chief%20executives');
    expect(chief).toMatchObject({ code: '11-1011.00', names: { en: 'Chief Executives' } });
  });

  it('refuses a file that is not what the mapping says', async () => {
    const { end } = await platform.import('reference-entries', 'usajobs_postings_dev.csv.gz', 'csco-2022-occupations');
    expect(end).toMatchObject({ totals: { rows: 0 }, stopped: { code: 'column-missing', params: { column: 'code' } } });
  });
});
