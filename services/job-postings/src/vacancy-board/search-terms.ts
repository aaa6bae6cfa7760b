const runs = /\p{sc=Han}+|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu;
const isHan = (run: string): boolean => /^\p{sc=Han}/u.test(run);

/** Neighbouring pairs of Chinese characters, a lone one as itself, and whole words of other scripts, in lower case. */
function termsOf(text: string): readonly string[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(runs)].flatMap(([run]) => {
    const letters = isHan(run) ? [...run] : [];
    if (letters.length < 2) return [run];
    return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
  });
}

/** The terms a posting is found by; the title's single characters are among them, so that one character finds it too. */
export function searchTerms(title: string, ...more: readonly (string | null)[]): readonly string[] {
  const single = [...title.normalize('NFKC').toLowerCase()].filter((letter) => isHan(letter));
  return [...new Set([title, ...more].flatMap((text) => termsOf(text ?? '')).concat(single))].sort();
}

/** The terms a reader's question asks for: a posting must have all of them. */
export function askedTerms(question: string): readonly string[] {
  return [...new Set(termsOf(question))];
}
