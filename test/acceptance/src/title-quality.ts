import { readFileSync } from 'node:fs';

export interface TitleQuality {
  readonly exact: number;
  readonly top5: number;
  readonly firstDigit: number;
  /** Mean confidence of the first codes. */
  readonly confidence: number;
  /** The share coded without a question, and how many of these are right. */
  readonly coded: number;
  readonly precisionOfCoded: number;
}

/** How good the codes of titles are whose own words are no alias of the dictionary. */
export function titleQuality(rows: readonly ReadonlyMap<string, string>[]): TitleQuality {
  const scored = rows
    .filter((row) => row.get('in_alias') === '0')
    .map((row) => {
      const [right, code] = [row.get('expected_code') as string, row.get('code') as string];
      return {
        exact: code === right ? 1 : 0,
        top5: row.get('top5')?.split('|').includes(right) ? 1 : 0,
        firstDigit: code !== '' && code[0] === right[0] ? 1 : 0,
        confidence: Number(row.get('confidence')),
        coded: row.get('answer') === 'coded' ? 1 : 0,
      };
    });
  const share = (of: 'exact' | 'top5' | 'firstDigit' | 'confidence' | 'coded') => mean(scored.map((one) => one[of]));
  return {
    exact: share('exact'),
    top5: share('top5'),
    firstDigit: share('firstDigit'),
    confidence: share('confidence'),
    coded: share('coded'),
    precisionOfCoded: mean(scored.filter(({ coded }) => coded === 1).map(({ exact }) => exact)),
  };
}

/** A file without line ends in its cells, cut into two halves at random, each with the header. */
export function randomHalves(file: string, seed: number): readonly [string[], string[]] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
  const place = (line: string) => hash(`${seed} ${line}`);
  const drawn = lines.sort((a, b) => place(a) - place(b));
  const half = drawn.length >> 1;
  return [
    [header, ...drawn.slice(0, half)],
    [header, ...drawn.slice(half)],
  ];
}

/** Average precision of a ranking: the mean, over what is relevant, of the precision where it stands. */
export function averagePrecision(ranked: readonly string[], relevant: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  ranked.forEach((code, index) => {
    if (relevant.has(code)) sum += ++found / (index + 1);
  });
  return sum / relevant.size;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** FNV-1a with a final mixing, 32 bits. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) as number), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return (state ^ (state >>> 12)) >>> 0;
}
