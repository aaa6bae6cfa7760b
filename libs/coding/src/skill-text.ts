import { simplified } from './simplified';

/** A text made comparable, each of its characters knowing where it stood. */
export interface ComparableText {
  readonly characters: readonly string[];
  /** Where the characters began in the text as it was written, and at the end its length. */
  readonly starts: readonly number[];
}

/** Lower case, one width, simplified characters, single spaces; hyphens and underlines are spaces. */
export function comparable(text: string): ComparableText {
  const characters: string[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const written of text) {
    for (const character of simplified(written.normalize('NFKC').toLowerCase())) {
      const plain = /[\s\-_]/u.test(character) ? ' ' : character;
      if (plain === ' ' && characters.at(-1) === ' ') continue;
      characters.push(plain);
      starts.push(at);
    }
    at += written.length;
  }
  starts.push(at);
  return { characters, starts };
}

/** True between two characters that do not belong to one word; Chinese has no words to break. */
export function isBoundary(before: string | undefined, after: string | undefined): boolean {
  return !(before !== undefined && after !== undefined && wordPart.test(before) && wordPart.test(after));
}

const wordPart = /[\p{sc=Latin}\p{N}+#]/u;
