import { Script } from './features';
import { Concept } from './taxonomy';
import { Likeness, Terms, TermSpace, Vocabulary } from './term-space';

/** Cosines of a title with every label, and of each concept: its best label, the second, its name, these together, its whole text. */
export interface NameLikeness {
  readonly label: Float64Array;
  readonly best: Float64Array;
  readonly second: Float64Array;
  readonly name: Float64Array;
  readonly together: Float64Array;
  readonly prose: Float64Array;
}

type Columns = [Float64Array, Float64Array, Float64Array, Float64Array];

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

  /** How like a title is to each label, and to each concept's labels and text. */
  likeness(terms: Terms): NameLikeness {
    const label = this.likeLabel.to(terms);
    const size = this.firsts.length - 1;
    const [best, second, name, together] = Array.from({ length: 4 }, () => new Float64Array(size)) as Columns;
    for (let concept = 0; concept < size; concept += 1) {
      const from = this.firsts[concept] as number;
      const [first, next, third] = bestThree(label, from, this.firsts[concept + 1] as number);
      const own = label[from] ?? 0;
      best[concept] = first;
      second[concept] = next;
      name[concept] = own;
      together[concept] = first + shares.second * next + shares.third * third + shares.name * own;
    }
    return { label, best, second, name, together, prose: this.likeProse.to(terms) };
  }

  /** The labels of a concept. */
  labelsOf(concept: number): readonly number[] {
    const first = this.firsts[concept] as number;
    return Array.from({ length: (this.firsts[concept + 1] as number) - first }, (_, index) => first + index);
  }
}

// The best label counts whole; the next two say whether it was an accident, the name that it is no remote synonym.
const shares = { second: 0.25, third: 0.15, name: 0.2 } as const;

function bestThree(label: Float64Array, from: number, to: number): readonly [number, number, number] {
  let [first, second, third] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    const cosine = label[at] as number;
    if (cosine > first) [first, second, third] = [cosine, first, second];
    else if (cosine > second) [second, third] = [cosine, second];
    else if (cosine > third) third = cosine;
  }
  return [first, second, third];
}
