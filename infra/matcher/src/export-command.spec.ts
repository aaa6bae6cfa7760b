import { ShownList } from '@doorstep/matcher';
import { exportCommand } from './export-command';
import { Refused, usage } from './refused';
import { rescoreCommand } from './rescore-command';

const nothing = { declinedAfter: null, referredAfter: null, answeredAfter: null, refusedAfter: null, hiredAfter: null };
const list = (decision: string, madeOn: string, more: Partial<ShownList> = {}): ShownList => ({
  decision,
  version: 'm 3',
  madeOn,
  seed: 1,
  bound: 10,
  components: ['wage', 'distance'],
  candidates: [
    { id: 'a', score: 700, values: [1000, 400] },
    { id: 'b', score: 695, values: [990, 400] },
  ],
  shown: [{ id: 'b', place: 1, propensity: 0.5, ...nothing, referredAfter: 1, hiredAfter: 50 }],
  ...more,
});

class Platform {
  readonly asked: string[] = [];
  readonly files = new Map<string, string>();
  readonly write = (path: string, text: string) => void this.files.set(path, text);

  constructor(private readonly lists: readonly ShownList[]) {}

  /** One list a page. */
  readonly ask = (address: string, path: string) => {
    this.asked.push(address + path);
    const at = Number(new URL(path, address).searchParams.get('cursor') ?? 0);
    const next = at + 1 < this.lists.length ? String(at + 1) : null;
    return Promise.resolve({ asOf: '2026-06-01', items: this.lists.slice(at, at + 1), next });
  };

  async export(...words: readonly string[]) {
    const lines = await exportCommand(['http://here', 'log', ...words], this, this.ask);
    const written = (this.files.get('log') ?? '').split('\n').filter((line) => line !== '');
    return { lines, written: written.map((line) => JSON.parse(line) as { shown: { reward: number | null }[] }) };
  }
}

describe('npm run matcher -- export', () => {
  test('writes every list with what came of it', async () => {
    const platform = new Platform([list('run-1', '2026-03-02'), list('run-2', '2026-04-20')]);
    const { lines, written } = await platform.export('--from', '2026-01-01');
    expect(written).toMatchObject([
      { decision: 'run-1', version: 'm 3', shown: [{ id: 'b', propensity: 0.5, reward: 1 }] },
      { decision: 'run-2', shown: [{ reward: null }] },
    ]);
    expect(lines).toEqual([
      'lists written             2 (1 younger than 61 days, so without an answer)',
      'places                    2, 2 of them drawn',
      'hired within 60 days      1 of 1',
    ]);
    expect(platform.asked[1]).toBe('http://here/api/shown-lists?limit=200&madeFrom=2026-01-01&cursor=1');
  });

  test('counts another goal, and another time', async () => {
    const platform = new Platform([list('run-1', '2026-03-02')]);
    expect((await platform.export('--within', '49')).written[0]?.shown[0]?.reward).toBe(0);
    expect((await platform.export('--goal', 'referred', '--within', '1')).written[0]?.shown[0]?.reward).toBe(1);
  });

  test.each([
    [['--goal', 'fame'], '--goal fame is none of referred, answered, hired'],
    [['--within', '-1'], usage],
    [['--within', 'long'], '--within long is no whole number'],
    [['more'], usage],
  ])('%j is refused: %s', async (words, message) => {
    const refused = new Platform([]).export(...words);
    await expect(refused).rejects.toThrow(Refused);
    await expect(refused).rejects.toThrow(message);
  });

  test('refuses a list whose propensities cannot be true', async () => {
    const shown = [{ id: 'b', place: 1, propensity: 1, ...nothing }];
    await expect(new Platform([list('run-1', '2026-03-02', { shown })]).export()).rejects.toThrow(
      /^run-1: .*propensity/,
    );
  });
});

describe('npm run matcher -- rescore', () => {
  const rescored = async (weights: unknown, ...words: readonly string[]) => {
    const platform = new Platform([list('run-1', '2026-03-02')]);
    await platform.export();
    platform.files.set('weights', JSON.stringify(weights));
    const read = (path: string) => platform.files.get(path) ?? '';
    const lines = rescoreCommand(['log', 'weights', 'other', ...words], { read, write: platform.write });
    return { lines, other: JSON.parse(platform.files.get('other') ?? '') as object };
  };

  test('writes what other weights make of the log', async () => {
    const weights = { version: 4, weights: { wage: 200, distance: 800 } };
    const { lines, other } = await rescored(weights);
    expect(other).toEqual({
      decision: 'run-1',
      version: '4',
      bound: 10,
      candidates: [
        { id: 'a', score: 520 },
        { id: 'b', score: 518 },
      ],
    });
    expect(lines).toEqual(['decisions rescored        1, with weights of version 4']);
    expect((await rescored(weights, '--bound', '0')).other).toMatchObject({ bound: 0 });
  });

  test.each([
    [{ weights: { wage: 1000 } }, 'weights: no version'],
    [{ version: 1 }, 'weights: no weights'],
    [{ version: 1, weights: { wage: 600, distance: 600 } }, 'weights: the weights sum to 1200'],
    [{ version: 1, weights: { wage: 1200, distance: -200 } }, 'weights: weights are no whole numbers'],
    [{ version: 1, weights: { wage: 1000 } }, 'the parts of run-1 are not those of the weights'],
  ])('%j is refused: %s', async (weights, message) => {
    await expect(rescored(weights)).rejects.toThrow(Refused);
    await expect(rescored(weights)).rejects.toThrow(message);
  });
});
