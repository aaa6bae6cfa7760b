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

/** A wording made ready: its patterns are searched for everywhere in a sentence. */
export function wording(of: Wording): Wording {
  return { ...of, fires: of.fires.map((pattern) => new RegExp(pattern, 'gu')) };
}

/** The first offending words in a text's sentences, as normalised; undefined when there are none. */
export function offendingWords(sought: Wording, sentences: readonly string[]): string | undefined {
  for (const sentence of sentences) {
    const found = wordsIn(sought, sentence);
    if (found !== undefined) return found;
  }
  return undefined;
}

function wordsIn(sought: Wording, sentence: string): string | undefined {
  for (const pattern of sought.always ?? []) {
    const match = pattern.exec(sentence);
    if (match !== null) return match[0];
  }
  for (const pattern of sought.fires) {
    for (const match of sentence.matchAll(pattern)) {
      if (!isSpared(sought, sentence, match.index, match[0])) return match[0];
    }
  }
  return undefined;
}

function isSpared(sought: Wording, sentence: string, at: number, match: string): boolean {
  const before = sentence.slice(0, at).split(',').at(-1) ?? '';
  const after = sentence.slice(at + match.length);
  return (
    (sought.sparedBefore ?? []).some((pattern) => pattern.test(before)) ||
    (sought.sparedAfter ?? []).some((pattern) => pattern.test(after))
  );
}
