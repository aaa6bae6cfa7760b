import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, readOptions, readTable, train } from '@doorstep/coder';
import { dataFile, describeWithRealData } from './shared-data';
import { averagePrecision, mean, randomHalves, titleQuality, TitleQuality } from './title-quality';

jest.setTimeout(600_000);

describeWithRealData('coding titles', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'doorstep-titles-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  const at = (name: string) => join(folder, name);
  const put = (name: string, lines: readonly string[]) => writeFileSync(at(name), `${lines.join('\n')}\n`);
  const run = async (...args: string[]) => {
    const options = readOptions(args);
    if (options === 'help') throw new Error('no command');
    await (options.command === 'train' ? train(options) : code(options));
  };
  const coded = async (file: string, column: string, taxonomy: string, ...more: string[]) => {
    await run('code', file, '--column', column, '--taxonomy', dataFile(taxonomy), '--out', at('out.csv'), ...more);
    return (await readTable(at('out.csv'))).rows;
  };
  const chinese = dataFile('csco_title_coding_dev.csv');
  const csco = 'csco2022_occupations.csv.gz';

  it('codes Chinese titles by the dictionary alone', async () => {
    const quality = titleQuality(await coded(chinese, 'job_name', csco, '--untrained'));
    process.stderr.write(`untrained: ${told(quality)}\n`);
    expect(quality.exact).toBeGreaterThan(0.4);
    expect(quality.top5).toBeGreaterThan(0.65);
    expect(quality.firstDigit).toBeGreaterThan(0.72);
  });

  it('codes Chinese titles better with half of them confirmed', async () => {
    const qualities: TitleQuality[] = [];
    for (const seed of [1, 2, 3]) {
      const [known, asked] = randomHalves(chinese, seed);
      put('known.csv', known);
      put('asked.csv', asked);
      const model = ['--model', at('model.json')];
      await run('train', at('known.csv'), '--taxonomy', dataFile(csco), ...model);
      const started = Date.now();
      const rows = await coded(at('asked.csv'), 'job_name', csco, ...model);
      expect(Date.now() - started).toBeLessThan(60_000);
      qualities.push(titleQuality(rows));
      process.stderr.write(`half ${seed}: ${told(qualities.at(-1) as TitleQuality)}\n`);
    }
    expect(mean(qualities.map(({ exact }) => exact))).toBeGreaterThanOrEqual(0.57);
    expect(mean(qualities.map(({ top5 }) => top5))).toBeGreaterThanOrEqual(0.82);
    expect(mean(qualities.map(({ firstDigit }) => firstDigit))).toBeGreaterThanOrEqual(0.81);
    // A confidence is what it says: on average over all titles, and among those that are coded without a question.
    expect(mean(qualities.map(({ confidence, exact }) => Math.abs(confidence - exact)))).toBeLessThan(0.05);
    for (const { coded: sure, precisionOfCoded } of qualities) {
      expect(sure).toBeGreaterThan(0.5);
      expect(precisionOfCoded).toBeGreaterThan(0.7);
    }
  });

  it('links American titles to European labels', async () => {
    const queries = dataFile('melo_usa_en_queries_dev.csv');
    const relevant = new Map<string, Set<string>>();
    for (const row of (await readTable(dataFile('melo_usa_en_qrels_dev.csv'))).rows) {
      const query = row.get('q_id') as string;
      relevant.set(query, (relevant.get(query) ?? new Set()).add(row.get('c_id') as string));
    }
    const rows = await coded(queries, 'onet_title', 'melo_usa_en_corpus.csv.gz', '--untrained', '--top', '1000');
    const ranked = rows.map((row) => (row.get('top1000') as string).split('|'));
    const wanted = rows.map((row) => relevant.get(row.get('q_id') as string) as Set<string>);
    const precision = mean(ranked.map(([first = ''], index) => (wanted[index]?.has(first) ? 1 : 0)));
    const average = mean(ranked.map((codes, index) => averagePrecision(codes, wanted[index] as Set<string>)));
    process.stderr.write(`O*NET to ESCO: MAP ${average.toFixed(3)}, P@1 ${precision.toFixed(3)}\n`);
    expect(average).toBeGreaterThanOrEqual(0.6);
    expect(precision).toBeGreaterThanOrEqual(0.58);
  });
});

const told = (quality: TitleQuality): string =>
  Object.entries(quality)
    .map(([name, value]) => `${name} ${(value as number).toFixed(3)}`)
    .join(', ');
