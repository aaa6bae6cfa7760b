import { Shape } from '../index/columns';
import { rowsAtOnce, SiftedColumns } from '../index/sifted-columns';
import { ScoreParameters } from '../score/parameters';
import { compiled } from './compiled';
import { Ranges, rangesAtOnce } from './ranges';
import { Regions } from './regions';
import { takeScore, TakesScore, worthsByLikeness } from './take-score';

interface Exports extends TakesScore {
  takeVacancy(words: number): void;
  people(stride: number, bounds: number, ranges: number, passing: number): number;
  weighPeople(stride: number, passing: number, passed: number, points: number, enough: number): number;
  sort(points: number, count: number, order: number, room: number): void;
}

/** What is asked for one vacancy. */
export type VacancyWords = readonly [
  field: number,
  fieldBeyond: number,
  terms: number,
  demands: number,
  essential: number,
  reserved: number,
  wageFen: number,
  dormitory: number,
  x: number,
  y: number,
  z: number,
  division: number,
  atDivision: number,
  weeklyHours: number,
  merit: number,
  stable: number,
  flexible: number,
  anyStability: number,
  nearForHome: number,
  nearForAway: number,
  nearForAny: number,
  farForHome: number,
  farForAway: number,
  farForAny: number,
];

const sifts = new WeakMap<WebAssembly.Memory, PeopleSift>();
const notNeeded = { isPast: () => 0, longCredit: () => 0 };

/** Picks the people who may take a vacancy, see `assembly/people.ts` and `assembly/weigh-people.ts`. */
export class PeopleSift {
  /** The rows that passed, their points but for work and skills, and the places of the two in their order. */
  readonly passing: Int32Array;
  readonly points: Int32Array;
  readonly order: Int32Array;
  private readonly asked: Int32Array;
  private readonly bounds: Int32Array;
  private readonly room: Int32Array;
  private readonly exports: Exports;

  private constructor(
    memory: WebAssembly.Memory,
    private readonly stride: number,
    score: ScoreParameters,
  ) {
    const rows = stride / 4 + rowsAtOnce;
    const regions = new Regions(memory, (3 * rows + 2 * rangesAtOnce + 2048) * 4);
    this.asked = regions.next(Int32Array, 32);
    this.bounds = regions.next(Int32Array, 2 * rangesAtOnce);
    this.room = regions.next(Int32Array, 256);
    this.passing = regions.next(Int32Array, rows);
    this.points = regions.next(Int32Array, rows);
    this.order = regions.next(Int32Array, rows);
    const instance = new WebAssembly.Instance(compiled, { env: { memory }, settle: notNeeded });
    this.exports = instance.exports as unknown as Exports;
    takeScore(this.exports, score, regions.next(Int32Array, worthsByLikeness));
  }

  /** That of this thread, made once for a memory. */
  static over({ memory, stride }: SiftedColumns<Shape>, score: ScoreParameters): PeopleSift {
    const sift = sifts.get(memory) ?? new PeopleSift(memory, stride, score);
    sifts.set(memory, sift);
    return sift;
  }

  /** Finds the people of `ranges` who may take the vacancy, can get there and may come to `enough` points, and gives their number. */
  pass({ bounds, count }: Ranges, vacancy: VacancyWords, enough: number): number {
    const { exports, stride } = this;
    const [passing, points] = [this.passing.byteOffset, this.points.byteOffset];
    this.asked.set(vacancy);
    exports.takeVacancy(this.asked.byteOffset);
    let passed = 0;
    for (let from = 0; from < count; from += 2 * rangesAtOnce) {
      const to = Math.min(count, from + 2 * rangesAtOnce);
      this.bounds.set(bounds.subarray(from, to));
      passed += exports.people(stride, this.bounds.byteOffset, (to - from) / 2, passing + passed * 4);
    }
    const kept = exports.weighPeople(stride, passing, passed, points, enough);
    exports.sort(points, kept, this.order.byteOffset, this.room.byteOffset);
    return kept;
  }
}
