import { ProblemParams } from '../http/problem';
import * as en from './en.json';
import * as zh from './zh.json';

export type Language = 'zh' | 'en';
export type Messages = Readonly<Record<string, string>>;

/** User-visible text by key, in both languages: the shell's own and the service's. */
export class Catalogue {
  private readonly messages: Readonly<Record<Language, Messages>>;

  constructor(service: { readonly en: Messages; readonly zh: Messages }) {
    this.messages = { en: { ...own(en), ...own(service.en) }, zh: { ...own(zh), ...own(service.zh) } };
  }

  /** The text of `key` with `{name}` replaced by params; the key itself where there is no text. */
  text(language: Language, key: string, params: ProblemParams = {}): string {
    const template = this.messages[language][key] ?? key;
    return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  }

  /** Arguments as readers see them: what has words of its own (`<name>.<value>`, e.g. `what.person`) in those words. */
  inWords(language: Language, params: ProblemParams = {}): ProblemParams {
    const wordsOf = ([name, value]: [string, string | number]): [string, string | number] =>
      this.has(`${name}.${value}`) ? [name, this.text(language, `${name}.${value}`)] : [name, value];
    return Object.fromEntries(Object.entries(params).map(wordsOf));
  }

  has(key: string): boolean {
    return this.messages.zh[key] !== undefined && this.messages.en[key] !== undefined;
  }

  /** All messages of a language. */
  all(language: Language): Messages {
    return this.messages[language];
  }
}

/** A JSON module's own entries, without what the module system adds. */
function own(messages: Messages): Messages {
  return Object.fromEntries(Object.entries(messages).filter(([, text]) => typeof text === 'string'));
}

/** The language of an Accept-Language header that we speak and its reader likes best; Chinese without one. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', q] = part.trim().split(';q=');
      return { language: tag.toLowerCase().slice(0, 2), weight: q === undefined ? 1 : Number(q) || 0 };
    })
    .filter(({ language, weight }) => (language === 'zh' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wishes[0]?.language === 'en' ? 'en' : 'zh';
}
