import { Features } from './features';

/** A text as numbered features and their weights. */
export interface Terms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** The squared weights of features the vocabulary does not know. */
  readonly unknown: number;
}

/** Numbers features in the order in which they are learned. */
export class Vocabulary {
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.ids.size;
  }

  learn(features: Features): Terms {
    for (const feature of features.keys()) if (!this.ids.has(feature)) this.ids.set(feature, this.ids.size);
    return this.read(features);
  }

  read(features: Features): Terms {
    const ids: number[] = [];
    const weights: number[] = [];
    let unknown = 0;
    for (const [feature, weight] of features) {
      const id = this.ids.get(feature);
      if (id === undefined) unknown += weight * weight;
      else {
        ids.push(id);
        weights.push(weight);
      }
    }
    return { ids: Int32Array.from(ids), weights: Float64Array.from(weights), unknown };
  }
}

/** Weighs features by how few texts have them: ln((1 + n) / (1 + n with it)) + 1. */
export class TermSpace {
  private readonly rarity: Float64Array;
  private readonly unseen: number;

  constructor(texts: readonly Terms[], vocabulary: Vocabulary) {
    const having = new Float64Array(vocabulary.size);
    for (const { ids } of texts) for (const id of ids) having[id] = (having[id] as number) + 1;
    this.unseen = Math.log(1 + texts.length) + 1;
    this.rarity = having.map((count) => Math.log((1 + texts.length) / (1 + count)) + 1);
  }

  /** Weights of unit length; features nobody knows make the known ones shorter. */
  vectorOf({ ids, weights, unknown }: Terms): Float64Array {
    const vector = new Float64Array(ids.length);
    let square = unknown * this.unseen * this.unseen;
    for (let at = 0; at < ids.length; at += 1) {
      const weight = (weights[at] as number) * (this.rarity[ids[at] as number] ?? this.unseen);
      vector[at] = weight;
      square += weight * weight;
    }
    const length = Math.sqrt(square) || 1;
    for (let at = 0; at < vector.length; at += 1) vector[at] = (vector[at] as number) / length;
    return vector;
  }

  /** The `most` weightiest features of a text. */
  gist(terms: Terms, most: number): Terms {
    const vector = this.vectorOf(terms);
    const kept = [...vector.keys()]
      .sort((a, b) => (vector[b] as number) - (vector[a] as number) || a - b)
      .slice(0, most);
    return {
      ids: Int32Array.from(kept, (at) => terms.ids[at] as number),
      weights: Float64Array.from(kept, (at) => terms.weights[at] as number),
      unknown: 0,
    };
  }
}

/** Cosines of a text with many others, through the features they share. */
export class Likeness {
  private readonly starts: Int32Array;
  private readonly texts: Int32Array;
  private readonly weights: Float64Array;
  private readonly count: number;

  constructor(
    texts: readonly Terms[],
    private readonly space: TermSpace,
    vocabulary: Vocabulary,
  ) {
    this.starts = new Int32Array(vocabulary.size + 1);
    for (const { ids } of texts) for (const id of ids) this.starts[id + 1] = (this.starts[id + 1] as number) + 1;
    for (let id = 0; id < vocabulary.size; id += 1)
      this.starts[id + 1] = (this.starts[id + 1] as number) + (this.starts[id] as number);
    const size = this.starts[vocabulary.size] as number;
    this.texts = new Int32Array(size);
    this.weights = new Float64Array(size);
    const next = this.starts.slice();
    texts.forEach((terms, index) => {
      const vector = space.vectorOf(terms);
      terms.ids.forEach((id, at) => {
        const slot = next[id] as number;
        next[id] = slot + 1;
        this.texts[slot] = index;
        this.weights[slot] = vector[at] as number;
      });
    });
    this.count = texts.length;
  }

  /** The cosine of `terms` with each text. */
  to(terms: Terms): Float64Array {
    const cosines = new Float64Array(this.count);
    const vector = this.space.vectorOf(terms);
    for (let at = 0; at < vector.length; at += 1) {
      const id = terms.ids[at] as number;
      if (id + 1 >= this.starts.length) continue;
      const weight = vector[at] as number;
      const end = this.starts[id + 1] as number;
      for (let slot = this.starts[id] as number; slot < end; slot += 1) {
        const text = this.texts[slot] as number;
        cosines[text] = (cosines[text] as number) + weight * (this.weights[slot] as number);
      }
    }
    return cosines;
  }
}
