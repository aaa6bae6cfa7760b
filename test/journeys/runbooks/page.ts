import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(__dirname, '../../../docs/runbooks');

/** A fenced block of a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

export const pages: readonly string[] = readdirSync(folder).sort();

export function textOf(page: string): string {
  return readFileSync(join(folder, page), 'utf8');
}

/** The fenced blocks of a page in their order, or of its part under one heading. */
export function blocksOf(page: string, heading?: string): readonly Block[] {
  const [, text] = heading === undefined ? ['', textOf(page)] : textOf(page).split(`\n## ${heading}\n`);
  if (text === undefined) throw new Error(`${page} has no part "${heading}"`);
  const part = heading === undefined ? text : (text.split('\n## ')[0] as string);
  return [...part.matchAll(/^( *)```(\w+)\n([^]*?)\n *```$/gm)].map(([, indent = '', language = '', block = '']) => ({
    page,
    language,
    text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));
}

/** The one block that says `what`. */
export function blockThat(blocks: readonly Block[], what: string): Block {
  const [found, ...more] = blocks.filter(({ text }) => text.includes(what));
  if (found === undefined || more.length > 0) throw new Error(`${more.length + 1} blocks say "${what}"`);
  return found;
}
