import { chinesePieces, Piece } from './chinese-noise';
import { englishWords } from './english-words';
import { simplified } from './simplified';

/** Weighted n-grams of a text. */
export type Features = ReadonlyMap<string, number>;

/** How a dictionary's language is cut into n-grams. */
export interface Script {
  /** Of a title as people write it. */
  title(text: string): Features;
  /** Of a name in the dictionary. */
  label(text: string): Features;
  /** Of a definition or a list of tasks. */
  prose(text: string): Features;
}

const han = /\p{sc=Han}/u;

/** Characters for a dictionary with Chinese names, words for every other. */
export function scriptOf(labels: Iterable<string>): Script {
  let chinese = 0;
  let all = 0;
  for (const label of labels) {
    all += 1;
    if (han.test(label)) chinese += 1;
  }
  return chinese * 10 > all ? chineseScript : englishScript;
}

const chineseScript: Script = {
  title: (text) => characterGrams(chinesePieces(plain(text))),
  label: (text) => characterGrams(chinesePieces(plain(text))),
  prose: (text) =>
    characterGrams(
      plain(text)
        .split(/[^\p{L}]+/u)
        .map((piece) => ({ text: piece, weight: 1 })),
    ),
};

const englishScript: Script = {
  title: (text) => {
    const [head = '', ...rest] = plain(text)
      .replace(/(?<=\S)[,\s]*\b(?:except|all other|including)\b.*$/, '')
      .split(',');
    return wordGrams([{ text: head, weight: 1 }, ...rest.map((piece) => ({ text: piece, weight: 0.5 }))]);
  },
  label: (text) => wordGrams([{ text: plain(text), weight: 1 }]),
  prose: (text) => wordGrams([{ text: plain(text), weight: 1 }]),
};

function plain(text: string): string {
  return simplified(text.normalize('NFKC').toLowerCase());
}

/** One to three characters, the ends of a piece included; a repeated one counts by its logarithm. */
function characterGrams(pieces: readonly Piece[]): Features {
  const grams = new Map<string, number>();
  for (const { text, weight } of pieces) if (text !== '') count(grams, [...`^${text}$`], 1, 3, weight);
  for (const [gram, times] of grams) if (times > 1) grams.set(gram, 1 + Math.log(times));
  return grams;
}

/** Whole words, doubled, and two to four characters of each. */
function wordGrams(pieces: readonly Piece[]): Features {
  const grams = new Map<string, number>();
  for (const { text, weight } of pieces)
    for (const word of englishWords(text)) {
      add(grams, ` ${word}`, 2 * weight);
      count(grams, [...`^${word}$`], 2, 4, weight);
    }
  return grams;
}

function count(grams: Map<string, number>, characters: readonly string[], least: number, most: number, weight: number) {
  for (let size = least; size <= most; size += 1)
    for (let at = 0; at + size <= characters.length; at += 1) {
      const gram = characters.slice(at, at + size).join('');
      if (gram !== '^' && gram !== '$') add(grams, gram, weight);
    }
}

function add(grams: Map<string, number>, gram: string, weight: number): void {
  grams.set(gram, (grams.get(gram) ?? 0) + weight);
}
