/** An entry of an occupational dictionary. Several entries of one code or one concept are read together. */
export interface TaxonomyEntry {
  readonly code: string;
  /** What several codes mean together, where a dictionary gives every label a code of its own; default the code. */
  readonly concept?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Definition and tasks, or empty. */
  readonly text: string;
}

/** A title somebody at the centre gave a code. */
export interface ConfirmedTitle {
  readonly title: string;
  readonly code: string;
}

export interface Label {
  readonly text: string;
  readonly code: string;
}

export interface Concept {
  /** Labels in the dictionary's order, the name first. */
  readonly labels: readonly Label[];
  readonly text: string;
  readonly group: string;
}

export interface Taxonomy {
  readonly concepts: readonly Concept[];
  readonly conceptOf: ReadonlyMap<string, number>;
}

// The capital letters after a Chinese name mark green (L) and digital (S) occupations in the edition of 2022.
const marks = /(?<=\p{sc=Han}|[）)])(?:[LS]\/?)+$/u;

/** Reads entries together by concept, in the order of their codes, so that the order of rows changes nothing. */
export function taxonomyOf(entries: readonly TaxonomyEntry[]): Taxonomy {
  const byConcept = new Map<string, TaxonomyEntry[]>();
  for (const entry of entries) {
    const concept = entry.concept ?? entry.code;
    const known = byConcept.get(concept);
    if (known === undefined) byConcept.set(concept, [entry]);
    else known.push(entry);
  }
  const names = [...byConcept.keys()].sort(byText);
  const conceptOf = new Map<string, number>();
  const concepts = names.map((name, index) => {
    const own = (byConcept.get(name) as TaxonomyEntry[]).sort(
      (a, b) => byText(a.code, b.code) || byText(a.name, b.name) || byText(a.text, b.text),
    );
    own.forEach(({ code }) => conceptOf.set(code, index));
    return { labels: labelsOf(own), text: own.map(({ text }) => text).join(' '), group: groupOf(name) };
  });
  return { concepts, conceptOf };
}

/** The branch a code hangs on: two parts of `4-01-02-03`, two characters of `2654.1` or `11-1011.00`. */
export function groupOf(code: string): string {
  const parts = code.split('-');
  return parts.length > 2 ? parts.slice(0, 2).join('-') : code.slice(0, 2);
}

export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function labelsOf(entries: readonly TaxonomyEntry[]): readonly Label[] {
  const labels = new Map<string, Label>();
  for (const { code, name, aliases } of entries)
    for (const written of [name, ...aliases]) {
      const text = written.trim().replace(marks, '');
      const key = `${code}\n${text}`;
      if (text !== '' && !labels.has(key)) labels.set(key, { text, code });
    }
  return [...labels.values()];
}
