import type { ConfirmedTitle, TaxonomyEntry } from '@doorstep/coding';
import type { ReferenceEntry } from '@doorstep/contracts';
import { confirmedTitleId } from '../confirmed-titles/confirmed-title-id';
import { aliasesIn, proseIn } from '../stated-entries/entry-words';

export type Language = 'zh' | 'en';

export const hasHan = (text: string): boolean => /\p{sc=Han}/u.test(text);

/** Entries but for those groups that have a member of their own name, which is what the name means. */
export function withoutTwins(entries: readonly ReferenceEntry[]): readonly ReferenceEntry[] {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const twins = new Set<string>();
  for (const { parent = '', names } of entries) {
    const above = byCode.get(parent)?.names;
    if ((above?.zh && above.zh === names?.zh) || (above?.en && above.en === names?.en)) twins.add(parent);
  }
  return entries.filter(({ code }) => !twins.has(code));
}

/** The entries that have a name in a language, with their aliases in it. */
export function termsIn(language: Language, entries: readonly ReferenceEntry[]): readonly TaxonomyEntry[] {
  return entries.flatMap(({ code, names, value }) => {
    const name = names?.[language] ?? '';
    if (name === '') return [];
    const aliases = aliasesIn(value).filter((alias) => language === 'zh' || !hasHan(alias));
    return [{ code, name, aliases, text: proseIn(value) }];
  });
}

/** What was said here, and of what the model learned that of which nothing was; codes that name another classification are left out. */
export function confirmedIn(
  classification: string,
  said: readonly ConfirmedTitle[],
  learned: readonly ConfirmedTitle[],
): readonly ConfirmedTitle[] {
  const prefix = `${classification}:`;
  const known = new Set(said.map(({ title }) => confirmedTitleId(classification, title)));
  const further = learned
    .filter(({ title }) => !known.has(confirmedTitleId(classification, title)))
    .map(({ title, code }) => ({ title, code: code.startsWith(prefix) ? code.slice(prefix.length) : code }));
  return [...said.map(({ title, code }) => ({ title, code })), ...further];
}
