const empty = new Set('a an and as at by except for in including not of on or other the to with all'.split(' '));

// American words and spellings beside those of the European classification.
const european: Readonly<Record<string, string>> = {
  attorney: 'lawyer',
  automobile: 'car',
  automotive: 'vehicle',
  drugstore: 'pharmacy',
  elementary: 'primary',
  elevator: 'lift',
  faller: 'feller',
  janitor: 'cleaner',
  janitorial: 'cleaning',
  kindergarten: 'early',
  labor: 'labour',
  laborer: 'labourer',
  mold: 'mould',
  molder: 'moulder',
  postsecondary: 'university',
  railroad: 'railway',
  realtor: 'estate',
  salesperson: 'seller',
  soccer: 'football',
  tire: 'tyre',
  truck: 'lorry',
};

/** The words of an English title in the singular, without those that name nothing. */
export function englishWords(text: string): readonly string[] {
  return text
    .split(/[^\p{L}\p{N}+#]+/u)
    .filter((word) => word !== '' && !empty.has(word))
    .map(singular)
    .map((word) => european[word] ?? word);
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ch|sh|s|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}
