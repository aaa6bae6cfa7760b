/** Wording a rule looks for. `fires` is what offends; a hit is spared when the text around it matches one of the other lists. */
export interface Wording {
  readonly fires: readonly RegExp[];
  /** Fires whatever stands around it, e.g. a double negation. */
  readonly always?: readonly RegExp[];
  /** Tested on the clause before the hit. */
  readonly sparedBefore?: readonly RegExp[];
  /** Tested on the sentence after the hit. */
  readonly sparedAfter?: readonly RegExp[];
}

const sentenceEnd = /[。;!?\n\r]+|\.(?=\s|$)/u;
const lettersApart = /(?<=(?<!\p{sc=Han})\p{sc=Han}) +(?=\p{sc=Han})|(?<=\p{sc=Han}) +(?=\p{sc=Han}(?!\p{sc=Han}))/gu;
const insideWord = /(?<=\p{sc=Han})[*·•._~-]+(?=\p{sc=Han})/gu;
const betweenPhrases = /(?<=\p{sc=Han})[ \t]+(?=[\p{sc=Han}\d])/gu;

/** The sentences of a posting in one spelling: half-width, lower case, disguised characters joined, blanks between Chinese phrases as commas. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(lettersApart, '')
    .replace(insideWord, '')
    .replace(betweenPhrases, ',')
    .split(sentenceEnd)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

/** The first offending words in `text`, as normalised; undefined when there are none. */
export function offendingWords(wording: Wording, text: string): string | undefined {
  for (const sentence of sentencesOf(text)) {
    const found = wordsIn(wording, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsIn(wording: Wording, sentence: string): string | undefined {
  for (const pattern of wording.always ?? []) {
    const match = pattern.exec(sentence);
    if (match !== null) return match[0];
  }
  for (const pattern of wording.fires) {
    for (const match of sentence.matchAll(new RegExp(pattern, 'gu'))) {
      if (!isSpared(wording, sentence, match.index, match[0])) return match[0];
    }
  }
  return undefined;
}

function isSpared(wording: Wording, sentence: string, at: number, match: string): boolean {
  const before = sentence.slice(0, at).split(',').at(-1) ?? '';
  const after = sentence.slice(at + match.length);
  return (
    (wording.sparedBefore ?? []).some((pattern) => pattern.test(before)) ||
    (wording.sparedAfter ?? []).some((pattern) => pattern.test(after))
  );
}
