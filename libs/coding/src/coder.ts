import { Answer, answerOf, Candidate } from './answer';
import { Combination, Judged, learnCombination, weigh } from './combination';
import { trained, untrained } from './default-combination';
import { evidenceOf } from './evidence';
import { Script, scriptOf } from './features';
import { KnownTitle, Learned } from './learned';
import { Names } from './names';
import { byText, Concept, ConfirmedTitle, Taxonomy, TaxonomyEntry, taxonomyOf } from './taxonomy';
import { Vocabulary } from './term-space';

export interface Training {
  readonly confirmed: readonly ConfirmedTitle[];
  /** As `combinationFor` found it; default what proved itself elsewhere. */
  readonly combination?: Combination | undefined;
}

const folds = 3;
const leastToLearnFrom = 30;

/**
 * Gives titles occupation codes. Built from a dictionary and the titles confirmed so far; the same input in any order gives the same
 * answers. Confirmed titles whose code the dictionary does not have are left out; `learnedFrom` says how many were not.
 */
export class Coder {
  readonly learnedFrom: number;
  private readonly ground: Ground;
  private readonly learned: Learned | undefined;
  private readonly combination: Combination;

  constructor(entries: readonly TaxonomyEntry[], training: Training = { confirmed: [] }) {
    this.ground = new Ground(entries);
    const known = this.ground.known(training.confirmed);
    this.learnedFrom = known.length;
    this.learned = known.length === 0 ? undefined : this.ground.learn(known);
    this.combination = known.length === 0 ? untrained : (training.combination ?? trained);
  }

  /** The `most` likeliest codes, the likeliest first; confidences from 0 to 1 that sum to at most 1 over distinct concepts. */
  candidates(title: string, most: number): readonly Candidate[] {
    const { names, taxonomy } = this.ground;
    const { concepts, measured, label } = evidenceOf(this.ground.read(title), names, this.learned, most);
    const confidences = weigh(measured, this.combination);
    const order = [...concepts.keys()].sort((a, b) => (confidences[b] as number) - (confidences[a] as number) || a - b);
    const found: Candidate[] = [];
    for (const at of order) {
      if (found.length >= most) break;
      const concept = concepts[at] as number;
      const { labels } = taxonomy.concepts[concept] as Concept;
      const first = names.labelsOf(concept)[0] as number;
      const nearest = [...labels.keys()].sort(
        (a, b) => (label[first + b] as number) - (label[first + a] as number) || a - b,
      );
      const codes = [...new Set(nearest.map((place) => labels[place]?.code as string))];
      for (const code of codes) found.push({ code, confidence: confidences[at] as number });
    }
    return found.slice(0, most);
  }

  /** A code where the confidence reaches `threshold`, otherwise the candidates to ask a clerk about. */
  code(title: string, threshold: number, most = 5): Answer {
    return answerOf(this.candidates(title, most), threshold);
  }
}

/**
 * How to weigh dictionary, neighbours and classifiers for these confirmed titles: each third is coded by what the other two teach.
 * Below thirty titles there is nothing to learn from, and the weights are those that proved themselves elsewhere.
 */
export function combinationFor(entries: readonly TaxonomyEntry[], confirmed: readonly ConfirmedTitle[]): Combination {
  const ground = new Ground(entries);
  const known = ground.known(confirmed);
  if (known.length < leastToLearnFrom) return trained;
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold += 1) {
    const learned = ground.learn(known.filter((_, at) => at % folds !== fold));
    for (const { terms, concept } of known.filter((_, at) => at % folds === fold)) {
      const { concepts, measured } = evidenceOf(terms, ground.names, learned, 0);
      judged.push({ candidates: measured, right: concepts.indexOf(concept) });
    }
  }
  return learnCombination(judged, trained);
}

/** A dictionary read once, on which several learners can stand. */
class Ground {
  readonly taxonomy: Taxonomy;
  readonly names: Names;
  private readonly vocabulary = new Vocabulary();
  private readonly script: Script;

  constructor(entries: readonly TaxonomyEntry[]) {
    this.taxonomy = taxonomyOf(entries);
    const { concepts } = this.taxonomy;
    this.script = scriptOf(concepts.flatMap(({ labels }) => labels.map(({ text }) => text)));
    this.names = new Names(concepts, this.script, this.vocabulary);
  }

  read(title: string) {
    return this.vocabulary.read(this.script.title(title));
  }

  known(confirmed: readonly ConfirmedTitle[]): readonly KnownTitle[] {
    return [...confirmed]
      .sort((a, b) => byText(a.title, b.title) || byText(a.code, b.code))
      .flatMap(({ title, code }) => {
        const concept = this.taxonomy.conceptOf.get(code);
        return concept === undefined ? [] : [{ terms: this.vocabulary.learn(this.script.title(title)), concept }];
      });
  }

  learn(known: readonly KnownTitle[]): Learned {
    return new Learned(known, this.names, this.taxonomy.concepts, this.vocabulary);
  }
}
