import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { Catalogue, Language, languageOf, notFound, raise } from '@doorstep/service';

export interface Reply {
  header(name: string, value: string): Reply;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a page may do: load from this origin alone, be in no frame, send no form. */
export const onlyFromHere =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The language a reader chose on the page, else the browser's. */
export function readersLanguage(chosen: string | undefined, accepted: string | undefined): Language {
  return languageOf([chosen, accepted].filter((one) => one !== undefined).join());
}

export function tagOf(language: Language): string {
  return language === 'zh' ? 'zh-CN' : 'en';
}

/** The template with the words of the reader's language. */
export function pageIn(language: Language, template: string, catalogue: Catalogue): string {
  return template
    .replaceAll('{language}', tagOf(language))
    .replaceAll('{other-language}', tagOf(language === 'zh' ? 'en' : 'zh'))
    .replace(/\{((?:page|docs)\.[\w.-]+)\}/g, (_, key: string) => catalogue.text(language, key));
}

/** The one of these files that is called `name`, with its media type. Throws 404 where none is. */
export function fileNamed(name: string, files: readonly string[], reply: Reply): Buffer {
  const file = files.find((known) => basename(known) === name) ?? raise(notFound('page'));
  reply.header('content-type', types[extname(file)] as string).header('x-content-type-options', 'nosniff');
  return readFileSync(file);
}
