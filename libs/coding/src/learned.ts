import { Names } from './names';
import { Example, Softmax } from './softmax';
import { Concept } from './taxonomy';
import { Likeness, Terms, TermSpace, Vocabulary } from './term-space';
import { vote } from './vote';

/** A confirmed title in numbers. */
export interface KnownTitle {
  readonly terms: Terms;
  readonly concept: number;
}

interface Branch {
  readonly concepts: readonly number[];
  readonly within: Softmax;
}

/** What the confirmed titles say about a title, one number for each concept. */
export interface LearnedEvidence {
  readonly flat: Float64Array;
  readonly branch: Float64Array;
  readonly near: Float64Array;
  readonly nearConfirmed: Float64Array;
  readonly closest: Float64Array;
}

const aliasWeight = 0.25;
// Sixty n-grams of a definition teach as much as all of them (top five .813 against .809) in half the time.
const gistOfProse = 60;
const aliasVoice = 0.5;
const leastBranch = 0.001;

/** Two classifiers and two votes over confirmed titles and the dictionary. */
export class Learned {
  private readonly flat: Softmax;
  private readonly flatConcepts: readonly number[];
  private readonly branches: readonly Branch[];
  private readonly whichBranch: Softmax;
  private readonly likeAll: Likeness;
  private readonly likeConfirmed: Likeness;
  private readonly conceptOfAll: readonly number[];

  constructor(
    private readonly titles: readonly KnownTitle[],
    private readonly names: Names,
    private readonly concepts: readonly Concept[],
    vocabulary: Vocabulary,
  ) {
    const confirmed = titles.map(({ terms }) => terms);
    const all = [...names.labels, ...confirmed];
    const space = new TermSpace(all, vocabulary);
    this.conceptOfAll = [...names.conceptOf, ...titles.map(({ concept }) => concept)];
    this.likeAll = new Likeness(all, space, vocabulary);
    this.likeConfirmed = new Likeness(confirmed, space, vocabulary);

    const told: Example[] = titles.map(({ terms, concept }) => ({ terms, answer: concept, weight: 1 }));
    const named: Example[] = names.labels.map((terms, label) => ({
      terms,
      answer: names.conceptOf[label] as number,
      weight: aliasWeight,
    }));
    const described: Example[] = names.prose.map((terms, concept) => ({
      terms: space.gist(terms, gistOfProse),
      answer: concept,
      weight: 1,
    }));

    this.flatConcepts = [...new Set(titles.map(({ concept }) => concept))].sort((a, b) => a - b);
    this.flat = among(this.flatConcepts, [...told, ...named], space);

    const everything = [...told, ...named, ...described];
    const groups = [...new Set(concepts.map(({ group }) => group))].sort();
    const groupOf = new Map(groups.map((group, index) => [group, index]));
    const branchOf = concepts.map(({ group }) => groupOf.get(group) as number);
    this.whichBranch = new Softmax(
      everything.map((example) => ({ ...example, answer: branchOf[example.answer] as number })),
      groups.length,
      space,
    );
    this.branches = groups.map((_, branch) => {
      const own = branchOf.flatMap((of, concept) => (of === branch ? [concept] : []));
      return { concepts: own, within: among(own, everything, space) };
    });
  }

  evidence(terms: Terms): LearnedEvidence {
    const { concepts, names, titles } = this;
    const size = concepts.length;
    const confirmed = this.likeConfirmed.to(terms);
    const conceptOfTitle = titles.map(({ concept }) => concept);
    const closest = new Float64Array(size);
    conceptOfTitle.forEach((concept, at) => {
      closest[concept] = Math.max(closest[concept] as number, confirmed[at] as number);
    });
    const voice = (text: number) => (text < names.labels.length ? aliasVoice : 1);
    return {
      flat: spread(this.flat.of(terms), this.flatConcepts, new Float64Array(size), 1),
      branch: this.byBranch(terms),
      near: vote(this.likeAll.to(terms), 100, this.conceptOfAll, voice, size),
      nearConfirmed: vote(confirmed, 50, conceptOfTitle, () => 1, size),
      closest,
    };
  }

  private byBranch(terms: Terms): Float64Array {
    const spreadOut = new Float64Array(this.concepts.length);
    this.whichBranch.of(terms).forEach((share, index) => {
      const { concepts, within } = this.branches[index] as Branch;
      if (share >= leastBranch) spread(within.of(terms), concepts, spreadOut, share);
    });
    return spreadOut;
  }
}

/** A classifier between some of the concepts, from the examples that belong to them. */
function among(concepts: readonly number[], examples: readonly Example[], space: TermSpace): Softmax {
  const places = new Map(concepts.map((concept, place) => [concept, place]));
  const own = examples.flatMap((example) => {
    const answer = places.get(example.answer);
    return answer === undefined ? [] : [{ ...example, answer }];
  });
  return new Softmax(own, concepts.length, space);
}

function spread(shares: Float64Array, concepts: readonly number[], over: Float64Array, part: number): Float64Array {
  concepts.forEach((concept, place) => (over[concept] = part * (shares[place] as number)));
  return over;
}
