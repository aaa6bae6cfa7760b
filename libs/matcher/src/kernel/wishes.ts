import { hoursMaxOf, hoursMinOf, traits } from '../index/people-table';
import { kindBits } from '../index/vacancy-table';
import { ScoreParameters } from '../score/parameters';
import { stabilityValues } from '../score/stability';
import { hoursValue, neutral, pointsOf } from '../score/values';

const hourValues = 256;

/** Points by contract and hours for each kind of wish, made once. */
export class Wishes {
  private readonly stability: readonly Int32Array[];
  private readonly hours = new Map<number, Int32Array>();
  private readonly neutralHours: Int32Array;

  constructor(private readonly score: ScoreParameters) {
    const { weights } = score;
    this.stability = [-1, 0, 1].map((wish) =>
      Int32Array.from(stabilityValues(wish), (value) => pointsOf(weights.stability, value)),
    );
    this.neutralHours = new Int32Array(hourValues).fill(pointsOf(weights.hours, neutral));
  }

  /** Points at the class of stability. */
  forStability(trait: number): Int32Array {
    return this.stability[(trait & traits.stable) !== 0 ? 2 : (trait & traits.flexible) !== 0 ? 0 : 1] as Int32Array;
  }

  /** Points at the hours a week. */
  forHours(trait: number): Int32Array {
    if ((trait & traits.hours) === 0) return this.neutralHours;
    const [min, max] = [hoursMinOf(trait), hoursMaxOf(trait)];
    const known = this.hours.get(min * hourValues + max);
    if (known !== undefined) return known;
    const { weights, perHourOutside } = this.score;
    const points = Int32Array.from({ length: hourValues }, (_, hours) =>
      pointsOf(weights.hours, hoursValue(hours, min, max, perHourOutside)),
    );
    this.hours.set(min * hourValues + max, points);
    return points;
  }
}

/** The class of stability, and the hours, of a card's kind. */
export const stabilityOfKind = (kind: number): number => (kind >> kindBits.stability) & 15;
export const hoursOfKind = (kind: number): number => (kind >> kindBits.hours) & 0xff;
