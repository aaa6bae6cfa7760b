/**
 * Grade of school that an English text asks for, by Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid, Fishburne, Rogers, Chissom: Derivation of New Readability Formulas, Navy Research Branch Report 8-75, 1975).
 */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
}

/** Words of a text; a number or what stands for an argument is a short one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/\{\w+\}/g, 'it')
      .toLowerCase()
      .match(/[a-z0-9][a-z0-9,'’-]*/g) ?? []
  );
}

/** Groups of vowels, without an e at the end that is not heard. */
export function syllablesIn(word: string): number {
  const heard = word
    .replace(/[^a-z]/g, '')
    .replace(/(?<![td])ed$/, '')
    .replace(/(?<![sxzcg]|[cs]h)es$/, 's')
    .replace(/(?<![^aeiou]l)e$/, '');
  return Math.max(1, heard.match(/[aeiouy]+/g)?.length ?? 1);
}

/** Sentences of a text in English or Chinese, without the marks that end them. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[.!?;](?=\s|$)|[。！？；]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
