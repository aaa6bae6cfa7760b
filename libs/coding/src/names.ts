import { Script } from './features';
import { Concept } from './taxonomy';
import { Likeness, Terms, TermSpace, Vocabulary } from './term-space';

/** The dictionary's names, aliases and definitions as texts to compare titles with. */
export class Names {
  readonly labels: readonly Terms[];
  /** The concept of each label. */
  readonly conceptOf: Int32Array;
  readonly prose: readonly Terms[];
  private readonly likeLabel: Likeness;
  private readonly likeProse: Likeness;
  private readonly firsts: Int32Array;

  constructor(concepts: readonly Concept[], script: Script, vocabulary: Vocabulary) {
    this.firsts = new Int32Array(concepts.length + 1);
    concepts.forEach(({ labels }, index) => {
      this.firsts[index + 1] = (this.firsts[index] as number) + labels.length;
    });
    this.labels = concepts.flatMap(({ labels }) => labels.map(({ text }) => vocabulary.learn(script.label(text))));
    this.conceptOf = Int32Array.from(concepts.flatMap(({ labels }, index) => labels.map(() => index)));
    this.prose = concepts.map(({ labels, text }) =>
      vocabulary.learn(script.prose([...labels.map((label) => label.text), text].join('，'))),
    );
    const space = new TermSpace(this.labels, vocabulary);
    this.likeLabel = new Likeness(this.labels, space, vocabulary);
    this.likeProse = new Likeness(this.prose, new TermSpace(this.prose, vocabulary), vocabulary);
  }

  /** How like a title is to each label, to each concept's labels together, and to its whole text. */
  likeness(terms: Terms): { readonly label: Float64Array; readonly names: Float64Array; readonly prose: Float64Array } {
    const label = this.likeLabel.to(terms);
    const names = new Float64Array(this.firsts.length - 1);
    for (let concept = 0; concept < names.length; concept += 1)
      names[concept] = together(label, this.firsts[concept] as number, this.firsts[concept + 1] as number);
    return { label, names, prose: this.likeProse.to(terms) };
  }

  /** The labels of a concept. */
  labelsOf(concept: number): readonly number[] {
    const first = this.firsts[concept] as number;
    return Array.from({ length: (this.firsts[concept + 1] as number) - first }, (_, index) => first + index);
  }
}

// The best label counts whole; the next two say whether it was an accident, the name that it is no remote synonym.
const shares = { second: 0.25, third: 0.15, name: 0.2 } as const;

function together(label: Float64Array, from: number, to: number): number {
  let [first, second, third] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const cosine = label[at] as number;
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else if (cosine > third) third = cosine;
  }
  return first + shares.second * second + shares.third * third + shares.name * (label[from] ?? 0);
}
