import { mostWork } from '../index/people-table';
import { OccupationColumns } from '../index/occupation-table';
import { rowsAtOnce } from '../index/sifted-columns';
import { ScoreParameters } from '../score/parameters';
import { stabilityValues } from '../score/stability';
import { standings } from '../score/skills';
import { pointsOf } from '../score/values';
import { Board, creditTable } from './board';
import { compiled } from './compiled';
import { Ranges, rangesAtOnce } from './ranges';
import { Regions } from './regions';

/** What `assembly/index.ts` exports. Addresses are bytes. */
interface Exports {
  take(words: number): void;
  score(...weights: readonly number[]): void;
  occupations(...addresses: readonly number[]): void;
  skillsAt(...addresses: readonly number[]): void;
  vacancies(stride: number, bounds: number, ranges: number, passing: number): number;
  weigh(stride: number, passing: number, passed: number, points: number, part: number, atLeast: number): number;
  settle(passing: number, points: number, count: number, order: number, room: number, atLeast: number): number;
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
  workCount: number,
  hasWorked: number,
];

/** What is left to the caller: to take what comes in, and to judge a vacancy with more needs than its card has room for. */
export interface Callbacks {
  /** Gives the least points that can still come in. */
  offer(row: number, points: number): number;
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
  /** Months worked, and what is left of them, by minor group. */
  readonly months: Int32Array;
  readonly monthsLeft: Int32Array;
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
  private readonly minor: Uint16Array;
  private readonly exports: Exports;

  private constructor(
    board: Board,
    private readonly stride: number,
    readonly occupationStride: number,
  ) {
    const { memory, more } = board.vacancies.table.sifted;
    const rows = stride / 4 + rowsAtOnce;
    const regions = new Regions(memory, 20 * codes + 12 * rows + 2 * occupationStride * (occupationStride + 8) + codes);
    this.asked = regions.next(Int32Array, 32);
    this.bounds = regions.next(Int32Array, 2 * rangesAtOnce);
    this.passing = regions.next(Int32Array, rows);
    this.points = regions.next(Int32Array, rows);
    this.order = regions.next(Int32Array, rows);
    this.room = regions.next(Int32Array, 64);
    this.stability = regions.next(Int32Array, 3 * stabilityClasses);
    this.work = regions.next(Int32Array, 2 * mostWork);
    this.standing16 = regions.next(Uint16Array, codes);
    this.months = regions.next(Int32Array, codes);
    this.monthsLeft = regions.next(Int32Array, codes);
    this.similarity = regions.next(Int16Array, occupationStride * occupationStride);
    this.minor = regions.next(Uint16Array, occupationStride);
    const worths = regions.next(Int32Array, occupationStride);
    const stamps = regions.next(Int32Array, occupationStride);
    const credits = regions.next(Int16Array, standings * 16);
    const settle = {
      offer: (row: number, points: number) => this.callbacks.offer(row, points),
      longCredit: (row: number) => this.callbacks.longCredit(row),
    };
    const instance = new WebAssembly.Instance(compiled, { env: { memory }, settle });
    this.exports = instance.exports as Exports;
    credits.set(creditTable(board.score));
    this.takeScore(board.score);
    this.exports.occupations(
      this.similarity.byteOffset,
      occupationStride,
      this.minor.byteOffset,
      this.monthsLeft.byteOffset,
      this.work.byteOffset,
      worths.byteOffset,
      stamps.byteOffset,
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
    kernel.learn(board.occupations);
    return kernel;
  }

  take(person: PersonWords): void {
    for (let at = 0; at < person.length; at += 1) this.asked[at] = person[at] as number;
    this.exports.take(this.asked.byteOffset);
  }

  /** Where the points by class of stability lie for a wish: 1 for a stable post, -1 for a flexible one, 0 for none. */
  stabilityAt(wish: number): number {
    return this.stability.byteOffset + (wish + 1) * stabilityClasses * 4;
  }

  /** Offers what suits the person taken, of `ranges` and of `part`. */
  search({ bounds, count }: Ranges, part: number, atLeast: number): void {
    const { exports, stride } = this;
    const [passing, points] = [this.passing.byteOffset, this.points.byteOffset];
    let passed = 0;
    for (let from = 0; from < count; from += 2 * rangesAtOnce) {
      const to = Math.min(count, from + 2 * rangesAtOnce);
      this.bounds.set(bounds.subarray(from, to));
      passed += exports.vacancies(stride, this.bounds.byteOffset, (to - from) >> 1, passing + passed * 4);
    }
    const kept = exports.weigh(stride, passing, passed, points, part, atLeast);
    exports.settle(passing, points, kept, this.order.byteOffset, this.room.byteOffset, atLeast);
  }

  private learn({ similarity, minor }: OccupationColumns): void {
    this.similarity.set(similarity);
    this.minor.set(minor);
  }

  private takeScore({ weights, heldOccupation, fullExperienceMonths, perHourOutside }: ScoreParameters): void {
    const { field, occupation, experience, wage, distance, hours, skills } = weights;
    this.exports.score(
      field,
      occupation,
      experience,
      wage,
      distance,
      hours,
      skills,
      heldOccupation,
      fullExperienceMonths,
      perHourOutside,
    );
    for (const wish of [-1, 0, 1])
      this.stability.set(
        stabilityValues(wish).map((value) => pointsOf(weights.stability, value)),
        (wish + 1) * stabilityClasses,
      );
  }
}
