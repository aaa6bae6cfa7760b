import { mostWork } from '../index/people-table';
import { rowsAtOnce } from '../index/sifted-columns';
import { stabilityValues } from '../score/stability';
import { standings } from '../score/skills';
import { pointsOf } from '../score/values';
import { Board, creditTable } from './board';
import { compiled } from './compiled';
import { Ranges, rangesAtOnce } from './ranges';
import { Regions } from './regions';
import { takeScore, TakesScore, worthsByLikeness } from './take-score';

/** What `assembly/index.ts` exports. Addresses are bytes. */
interface Exports extends TakesScore {
  take(words: number): void;
  occupations(...words: readonly number[]): void;
  close(work: number, entries: number): void;
  skillsAt(...addresses: readonly number[]): void;
  vacancies(stride: number, bounds: number, ranges: number, passing: number): number;
  weigh(stride: number, passing: number, passed: number, points: number, part: number): number;
  settle(passing: number, points: number, count: number, order: number, room: number): number;
  clear(entries: number, limit: number): void;
  leastScore(): number;
  write(to: number): number;
}

/** What is asked for one person. */
export type PersonWords = readonly [
  forbiddenTerms: number,
  forbiddenDemands: number,
  notHeld: number,
  groups: number,
  floorFen: number,
  livesIn: number,
  x: number,
  y: number,
  z: number,
  limitMetres: number,
  division: number,
  atDivision: number,
  nearPoints: number,
  farPoints: number,
  hoursMin: number,
  hoursMax: number,
  stability: number,
  key: number,
  hasPast: number,
];

/** What is left to the caller: what went before, and a vacancy with more needs than its card has room for. */
export interface Callbacks {
  isPast(row: number): boolean;
  longCredit(row: number): number;
}

const codes = 0x10000;
const stabilityClasses = 16;
const kernels = new WeakMap<WebAssembly.Memory, Kernel>();

/** The search of one thread over the memory of an index: what is in `assembly`, with the words it works on. */
export class Kernel {
  callbacks: Callbacks;
  /** Sixteen times the standing of each skill and certificate. */
  readonly standing16: Uint16Array;
  /** Months worked by minor group. */
  readonly months: Int32Array;
  /** Twice the points by minor group that the months left of those are worth more than none. */
  readonly experience: Int32Array;
  /** Pairs of an occupation and whether it was held. */
  readonly work: Int32Array;
  private readonly asked: Int32Array;
  private readonly bounds: Int32Array;
  private readonly passing: Int32Array;
  private readonly points: Int32Array;
  private readonly order: Int32Array;
  private readonly room: Int32Array;
  private readonly stability: Int32Array;
  private readonly similarity: Int16Array;
  private readonly heldSimilarity: Int16Array;
  private readonly minor: Uint16Array;
  private readonly closest: Int16Array;
  private readonly exports: Exports;
  private occupationsKnown = 0;
  private listLimit = 0;
  private entries = 0;
  private list = new Int32Array(0);
  private readonly memory: WebAssembly.Memory;

  private constructor(
    board: Board,
    private readonly stride: number,
    readonly occupationStride: number,
  ) {
    const { memory, more } = board.vacancies.table.sifted;
    this.memory = memory;
    const rows = stride / 4 + rowsAtOnce;
    const regions = new Regions(memory, 20 * codes + 12 * rows + 4 * occupationStride * (occupationStride + 4) + codes);
    this.asked = regions.next(Int32Array, 32);
    this.bounds = regions.next(Int32Array, 2 * rangesAtOnce);
    this.passing = regions.next(Int32Array, rows);
    this.points = regions.next(Int32Array, rows);
    this.order = regions.next(Int32Array, rows);
    this.room = regions.next(Int32Array, 256);
    this.stability = regions.next(Int32Array, 3 * stabilityClasses);
    this.work = regions.next(Int32Array, 2 * mostWork);
    this.standing16 = regions.next(Uint16Array, codes);
    this.months = regions.next(Int32Array, codes);
    this.experience = regions.next(Int32Array, codes);
    this.similarity = regions.next(Int16Array, occupationStride * occupationStride);
    this.heldSimilarity = regions.next(Int16Array, occupationStride * occupationStride);
    this.minor = regions.next(Uint16Array, occupationStride);
    this.closest = regions.next(Int16Array, occupationStride);
    const credits = regions.next(Int16Array, standings * 16);
    const settle = {
      isPast: (row: number) => this.callbacks.isPast(row),
      longCredit: (row: number) => this.callbacks.longCredit(row),
    };
    const instance = new WebAssembly.Instance(compiled, { env: { memory }, settle });
    this.exports = instance.exports as unknown as Exports;
    credits.set(creditTable(board.score));
    takeScore(this.exports, board.score, regions.next(Int32Array, worthsByLikeness));
    for (const wish of [-1, 0, 1])
      this.stability.set(
        stabilityValues(wish).map((value) => pointsOf(board.score.weights.stability, value)),
        (wish + 1) * stabilityClasses,
      );
    this.exports.skillsAt(
      board.score.weights.skills,
      more.byteOffset,
      this.standing16.byteOffset,
      this.months.byteOffset,
      credits.byteOffset,
    );
  }

  /** That of this thread, made once for a memory. */
  static over(board: Board): Kernel {
    const { sifted } = board.vacancies.table;
    const known = kernels.get(sifted.memory);
    const kernel =
      known?.occupationStride === board.occupations.stride
        ? known
        : new Kernel(board, sifted.stride, board.occupations.stride);
    kernels.set(sifted.memory, kernel);
    kernel.learn(board);
    return kernel;
  }

  /** Works out how close each occupation is to `entries` pairs of {@link work}. */
  close(entries: number): void {
    this.exports.close(this.work.byteOffset, entries);
  }

  take(person: PersonWords): void {
    for (let at = 0; at < person.length; at += 1) this.asked[at] = person[at] as number;
    this.exports.take(this.asked.byteOffset);
  }

  /** Where the points by class of stability lie for a wish: 1 for a stable post, -1 for a flexible one, 0 for none. */
  stabilityAt(wish: number): number {
    return this.stability.byteOffset + (wish + 1) * stabilityClasses * 4;
  }

  /** Begins a list of the best `limit`. */
  clear(limit: number): void {
    if (limit > this.listLimit) {
      const regions = new Regions(this.memory, 64 * limit);
      this.entries = regions.next(Int32Array, 12 * limit).byteOffset;
      this.list = regions.next(Int32Array, 2 * limit);
      this.listLimit = limit;
    }
    this.exports.clear(this.entries, limit);
  }

  /** The least points that can still come in. */
  get atLeast(): number {
    return this.exports.leastScore();
  }

  /** Adds what suits the person taken, of `ranges` and of `part`, to the list. */
  search({ bounds, count }: Ranges, part: number): void {
    const { exports, stride } = this;
    const [passing, points] = [this.passing.byteOffset, this.points.byteOffset];
    let passed = 0;
    for (let from = 0; from < count; from += 2 * rangesAtOnce) {
      const to = Math.min(count, from + 2 * rangesAtOnce);
      for (let at = from; at < to; at += 1) this.bounds[at - from] = bounds[at] as number;
      passed += exports.vacancies(stride, this.bounds.byteOffset, (to - from) >> 1, passing + passed * 4);
    }
    const kept = exports.weigh(stride, passing, passed, points, part);
    exports.settle(passing, points, kept, this.order.byteOffset, this.room.byteOffset);
  }

  /** Writes rows and scores of the list from `at` on, best first, then rows of -1, and gives the number found. */
  write(rows: Int32Array, scores: Uint16Array, at: number, limit: number): number {
    const { list } = this;
    const found = this.exports.write(list.byteOffset);
    for (let one = 0; one < limit; one += 1) {
      rows[at + one] = one < found ? (list[one] as number) : -1;
      scores[at + one] = one < found ? (list[limit + one] as number) : 0;
    }
    return found;
  }

  private learn({ occupations, score }: Board): void {
    if (this.occupationsKnown === occupations.size) return;
    this.occupationsKnown = occupations.size;
    this.similarity.set(occupations.similarity);
    this.minor.set(occupations.minor);
    this.exports.occupations(
      occupations.size,
      occupations.stride,
      this.similarity.byteOffset,
      this.heldSimilarity.byteOffset,
      score.heldOccupation,
      this.minor.byteOffset,
      this.closest.byteOffset,
      this.experience.byteOffset,
    );
  }
}
