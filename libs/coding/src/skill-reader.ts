import { isNegated } from './negation';
import { comparable, ComparableText, isBoundary } from './skill-text';

export interface CatalogueSkill {
  readonly code: string;
  /** The name and every alias, in any language. */
  readonly names: readonly string[];
}

/** A place of a text that names a skill: `text.slice(start, end)` is what was read. */
export interface SkillMention {
  readonly kind: 'wanted' | 'not-needed';
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** The skill whose name ends here. */
  code?: string;
}

/** Reads skills from descriptions: at every place the longest name of the catalogue, whole words in scripts that have words. */
export class SkillReader {
  private readonly root: Node = { next: new Map() };

  /** Of two skills with the same name the one with the smaller code is read. */
  constructor(catalogue: readonly CatalogueSkill[]) {
    for (const { code, names } of catalogue) for (const name of names) this.learn(name, code);
  }

  /** Every mention in the order of the text; mentions do not overlap. */
  read(text: string): readonly SkillMention[] {
    const compared = comparable(text);
    const mentions: SkillMention[] = [];
    for (let at = 0; at < compared.characters.length;) {
      const found = this.longestAt(compared, at);
      if (found === undefined) {
        at += 1;
        continue;
      }
      const start = compared.starts[at] as number;
      const end = endOf(compared, found.end);
      const negated = isNegated(text.slice(0, start).toLowerCase(), text.slice(end).toLowerCase());
      mentions.push({ kind: negated ? 'not-needed' : 'wanted', code: found.code, start, end });
      at = found.end;
    }
    return mentions;
  }

  private learn(name: string, code: string): void {
    let node = this.root;
    const characters = comparable(name.trim()).characters;
    if (characters.length === 0) return;
    for (const character of characters) {
      const next = node.next.get(character) ?? { next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    if (node.code === undefined || code < node.code) node.code = code;
  }

  private longestAt({ characters }: ComparableText, at: number) {
    if (!isBoundary(characters[at - 1], characters[at])) return undefined;
    let longest: { readonly code: string; readonly end: number } | undefined;
    let node: Node | undefined = this.root;
    for (let end = at; node !== undefined; end += 1) {
      if (node.code !== undefined) {
        const stop = wordEnd(characters, end);
        if (stop !== undefined) longest = { code: node.code, end: stop };
      }
      node = node.next.get(characters[end] ?? '');
    }
    return longest;
  }
}

/** Where a name that ends at `end` ends as a word, an English plural included; nothing when it goes on. */
function wordEnd(characters: readonly string[], end: number): number | undefined {
  const plural = characters[end] === 's' && /[a-z]/.test(characters[end - 1] as string) ? end + 1 : end;
  return [end, plural].find((stop) => isBoundary(characters[stop - 1], characters[stop]));
}

/** Where the character before `end` ended in the text as written: characters that became one end together. */
function endOf({ starts }: ComparableText, end: number): number {
  let next = end;
  while (next < starts.length - 1 && starts[next] === starts[end - 1]) next += 1;
  return starts[next] as number;
}
