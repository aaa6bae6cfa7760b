import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { code } from './code-command';
import { CodeOptions, readOptions, TrainOptions } from './options';
import { train } from './train-command';

const dictionary = `code,name,definition,alias
4-03-01-01,烹饪员,在厨房烹制菜肴的人员。,"烹饪员,厨师"
4-05-01-01,送件员,把包裹送到收件人手中的人员。,"快递员,骑手"
6-02-01-01,连接金属工,用焊接设备连接金属的人员。,焊工
`;

describe('the coder on the command line', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const put = (name: string, content: string | Buffer) => writeFileSync(at(name), content);
  const run = async (line: string) => {
    const options = readOptions(
      line.split(' ').map((word) => (/\.(?:csv|tsv|jsonl?|gz)$/.test(word) ? at(word) : word)),
    );
    return (options as TrainOptions).command === 'train'
      ? train(options as TrainOptions)
      : code(options as CodeOptions);
  };
  const written = () => readFileSync(at('out.csv'), 'utf8').trimEnd().split('\n');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorstep-coder-'));
    put('d.csv', dictionary);
    put('d.csv.gz', gzipSync(dictionary));
    put('t.csv', 'id,job_name,code\n1,招聘厨师,x\n2,"外卖, 专送",y\n3,,z\n');
    put('known.csv', 'job_name,expected_code\n外卖专送,4-05-01-01\n外卖小哥,4-05-01-01\n,4-05-01-01\n甲,9-9\n');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('writes every row with all its columns, its code, confidence, likeliest codes and what to do', async () => {
    const said = await run('code t.csv --taxonomy d.csv.gz --untrained --out out.csv --threshold 0.3');
    expect(written()[0]).toBe('id,job_name,code,coder_code,confidence,top5,answer');
    expect(written()[1]).toMatch(/^1,招聘厨师,x,4-03-01-01,0\.\d{3},4-03-01-01.*,coded$/);
    expect(written()[2]).toMatch(/^2,"外卖, 专送",y,/);
    expect(written()[3]).toBe('3,,z,,,,ask');
    expect(said).toMatch(/^3 titles: 1 coded, 2 to ask a clerk about; by the dictionary alone\.$/);
  });

  it('learns, writes the same model for the same rows in any order, and uses it', async () => {
    const counts = { confirmed: 3, withoutTitleOrCode: 1, unknownCode: 1 };
    expect(await run('train known.csv --taxonomy d.csv --model m.json')).toMatchObject(counts);
    const first = readFileSync(at('m.json'), 'utf8');
    const [head = '', ...rows] = readFileSync(at('known.csv'), 'utf8').trimEnd().split('\n');
    put('known.csv', `${[head, ...rows.reverse()].join('\n')}\n`);
    await run('train known.csv --taxonomy d.csv --model m.json');
    expect(readFileSync(at('m.json'), 'utf8')).toBe(first);
    const said = await run('code t.csv --taxonomy d.csv --model m.json --out out.csv --top 1');
    expect(written()[2]).toMatch(/^2,"外卖, 专送",y,4-05-01-01,0\.\d{3},4-05-01-01,/);
    expect(said).toContain('learned from 2 confirmed titles in');
  });

  it('learns without a dictionary', async () => {
    expect(await run('train known.csv --model m.json')).toMatchObject({ confirmed: 3 });
    expect(await run('code t.csv --taxonomy d.csv --model m.json --out out.csv')).toContain('learned from 2');
  });

  it('learns from what the platform lists as confirmed', async () => {
    const lines = [
      { title: '外卖专送', occupation: 'csco:4-05-01-01', confirmedAt: '2026-03-02T01:00:00.000Z' },
      { title: '外卖小哥', occupation: '4-05-01-01', confirmedAt: '2026-03-02T01:00:00.000Z' },
    ];
    put('known.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(await run('train known.jsonl --taxonomy d.csv --model m.json')).toMatchObject({
      confirmed: 2,
      unknownCode: 0,
    });
    await run('code t.csv --taxonomy d.csv --model m.json --out out.csv');
    expect(written()[2]).toMatch(/^2,"外卖, 专送",y,4-05-01-01,/);
  });

  it('reads TSV and writes it', async () => {
    put('t.tsv', 'job_title\tplace\n厨师 "A"\tB\n');
    await run('code t.tsv --taxonomy d.csv --untrained --out out.csv');
    expect(written()[1]).toMatch(/^厨师 "A"\tB\t4-03-01-01\t/);
  });

  it('reads labels of one concept together and gives the codes of labels', async () => {
    put('labels.csv', 'c_id,label\nC1_en_000,truck driver\nC1_en_001,haulier\nC2_en_000,bus driver\n');
    put('t.csv', 'title\nTruck Drivers\n');
    await run('code t.csv --taxonomy labels.csv --untrained --out out.csv');
    expect(written()[1]).toContain('C1_en_000|C1_en_001|C2_en_000');
  });

  it.each([
    [
      'Concept ID,Preferred Label,Alternative Labels,Label-ID\nK1,truck driver,,x9\nK2,bus driver,,x1\nK1,haulier,,x4\n',
    ],
    ['LABEL,c_id\ntruck driver,K1@en#9\nbus driver,K2@en#1\nhaulier,K1@en#4\n'],
  ])('finds columns and concepts however they are called and wherever they stand: %j', async (labels) => {
    put('labels.csv', labels);
    put('t.csv', 'title\nHauliers\n');
    await run('code t.csv --taxonomy labels.csv --untrained --out out.csv');
    expect(written()[1]).toMatch(/,(?:x4\|x9\|x1|K1@en#4\|K1@en#9\|K2@en#1),/);
  });

  it.each([
    ['code missing.csv --taxonomy d.csv', /^The file \S+missing\.csv cannot be read \(ENOENT\)\.$/],
    ['code t.csv --taxonomy missing.csv', /missing\.csv cannot be read \(ENOENT\)/],
    [
      'code t.csv --taxonomy d.csv --column work',
      /has no column work; it has id, job_name, code\. Choose one with --column\.$/,
    ],
    ['code d.csv --taxonomy d.csv', /no column that is known to hold titles; it has code, name/],
    ['code t.csv --taxonomy known.csv', /^The dictionary \S+ has no column of codes/],
    ['code t.csv --taxonomy d.csv --model none.json', /^There is no model \S+none\.json; train writes it\.$/],
    ['code t.csv --taxonomy d.csv --model known.csv', /^The model \S+ is damaged; train it anew\.$/],
    ['code t.csv --taxonomy d.csv --model other.json', /is no model of the coder/],
    ['code t.csv --taxonomy d.csv --model later.json', /is of version 3 and this program reads 2; train it anew/],
    ['code t.csv --taxonomy d.csv --model holed.json', /is damaged/],
    ['code empty.csv --taxonomy d.csv', /^The file \S+empty\.csv cannot be read: it is empty\.$/],
    ['code header.csv --taxonomy d.csv', /has no rows that can be read/],
    ['code cut.csv.gz --taxonomy d.csv', /it breaks off in the middle/],
    ['train t.csv --code-column nowhere', /has no column nowhere.*--code-column/],
    ['train strange.csv --taxonomy d.csv', /^None of the codes is in /],
    ['train blank.csv', /^No row has both a title and a code\.$/],
    ['train known.csv --model t.csv/m', /cannot be written \(E/],
  ])('refuses %s in words', async (line, sentence) => {
    put('other.json', '{"a":1}');
    put('later.json', '{"format":"doorstep-coder","version":3}');
    put('holed.json', '{"format":"doorstep-coder","version":2,"confirmed":[["a"]]}');
    put('empty.csv', '');
    put('header.csv', 'job_name\n');
    put('strange.csv', 'job_name,code\n甲,1\n');
    put('blank.csv', 'job_name,code\n,1\n');
    put('cut.csv.gz', gzipSync(dictionary.repeat(50)).subarray(0, 60));
    await expect(run(line.replace('t.csv/m', `${at('t.csv')}/m`))).rejects.toThrow(sentence);
  });

  it.each([
    ['', /^Say what to do: train, code; --help tells all options\.$/],
    ['guess a.csv', /^Say what to do/],
    ['train', /^train needs a file with confirmed titles;/],
    ['code t.csv', /^code needs a file and --taxonomy <csv>;/],
    ['code t.csv u.csv --taxonomy d.csv', /^There is nothing to do with \S+u\.csv;/],
    ['code t.csv --taxonomy d.csv --top 0', /^--top must be a whole number from 1 to 10000, not 0;/],
    ['code t.csv --taxonomy d.csv --threshold 2', /^--threshold must be a number from 0 to 1, not 2;/],
    ['code t.csv --taxonomy d.csv --colum x', /^Unknown option '--colum'; --help/],
    ['code t.csv --taxonomy d.csv --untrained --model m.json', /exclude each other/],
  ])('refuses the options of "%s"', async (line, sentence) => {
    await expect(run(line)).rejects.toThrow(sentence);
    await expect(run(line)).rejects.toMatchObject({ exitCode: 2 });
  });
});
