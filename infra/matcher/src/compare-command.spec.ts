import { drawNearEquals } from '@doorstep/matcher';
import { compareCommand } from './compare-command';
import { Refused, usage } from './refused';

const candidates = [
  { id: 'good', score: 700 },
  { id: 'bad', score: 690 },
];
const jsonLines = (size: number, of: (seed: number) => object) =>
  Array.from({ length: size }, (_, seed) => JSON.stringify({ decision: `d${seed}`, ...of(seed) })).join('\n');
const logged = (size: number) =>
  jsonLines(size, (seed) => {
    const [first] = drawNearEquals(candidates, 20, seed).order;
    const shown = [{ id: first?.id, place: 1, propensity: first?.propensity, reward: first?.id === 'good' ? 1 : 0 }];
    return { version: '1', seed, bound: 20, candidates, shown };
  });
const rescored = (size: number, good: number) =>
  jsonLines(size, () => ({
    version: '2',
    bound: 0,
    candidates: [
      { id: 'good', score: good },
      { id: 'bad', score: 500 },
    ],
  }));

const run = (files: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  compareCommand(words, {
    read(path) {
      const text = files[path];
      if (text === undefined) throw new Error('no such file');
      return text;
    },
  });

describe('npm run matcher -- compare', () => {
  test('says which version is better and by how much at least', () => {
    const lines = run({ was: logged(2_000), is: rescored(2_000, 600) }, 'was', 'is');
    expect(lines[0]).toBe('decisions compared        2000 (left out 0)');
    expect(lines.at(-1)).toMatch(/^The other version is better by at least 0\.4\d* a decision \(95 % sure\)\.$/);
    const worse = run({ was: logged(2_000), is: rescored(2_000, 400) }, 'was', 'is', '--risk', '0.01');
    expect(worse.at(-1)).toMatch(/^The other version is worse by at least 0\.\d+ a decision \(99 % sure\)\.$/);
  });

  test('claims nothing when the log is too short for it', () => {
    const lines = run({ was: logged(5), is: rescored(5, 600) }, 'was', 'is');
    expect(lines.at(-1)).toBe('Nothing is claimed: the log does not show a difference.');
  });

  test.each([
    [[], usage],
    [['was', 'is', 'more'], usage],
    [['was'], usage],
    [['was', 'is', '--odds', '1'], usage],
    [['was', 'is', '--risk', '2'], '--risk 2 is not between 0 and 1'],
    [['was', 'nowhere'], 'nowhere: no such file'],
    [['bad', 'is'], 'bad: line 1: '],
    [['twice', 'is'], 'a decision was logged twice'],
  ])('%j is refused: %s', (words, message) => {
    const files = { was: logged(1), is: rescored(1, 600), bad: '{', twice: `${logged(1)}\n${logged(1)}` };
    expect(() => run(files, ...words)).toThrow(Refused);
    expect(() => run(files, ...words)).toThrow(message);
  });
});
