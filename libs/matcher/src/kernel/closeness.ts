import { PeopleTable } from '../index/people-table';
import { card } from '../index/vacancy-table';
import { fieldOf } from './field';
import { OccupationColumns } from '../index/occupation-table';
import { ScoreParameters } from '../score/parameters';
import { aboveNeutral, fieldFrom, fieldValue, half, neutral, pointsOf } from '../score/values';

/** Vacancies in a person's field or perhaps in it, those known to lie outside it, and all. */
export const inField = 0;
export const outside = 1;
export const everywhere = 2;
export type Part = typeof inField | typeof outside | typeof everywhere;

/** What the occupation of a vacancy is worth to one person: field, occupation and experience, worked out once for each occupation met. */
export class Closeness {
  /** Good for the occupations that {@link weigh} met. */
  readonly worths: Int32Array;
  private readonly stamps: Int32Array;
  private stamp = 0;
  private readonly months = new Int32Array(0x10000);
  private readonly left = new Int32Array(0x10000);
  private readonly fields: (Uint16Array | undefined)[] = [];
  private readonly allGroups: Uint16Array;
  private readonly groupStamps: Int32Array;
  private work: PeopleTable['work']['entries'];
  private firstWork = 0;
  private lastWork = 0;
  private hasWorked = false;

  constructor(
    private readonly occupations: OccupationColumns,
    private readonly score: ScoreParameters,
  ) {
    this.stamps = new Int32Array(occupations.stride);
    this.worths = new Int32Array(occupations.stride);
    this.groupStamps = new Int32Array(occupations.groups + 1);
    this.allGroups = Uint16Array.from({ length: occupations.groups }, (_, group) => group);
  }

  /** The groups in which the person's field can lie are put in `into`, and their number given. */
  of(people: PeopleTable, person: number, into: Uint16Array): number {
    this.stamp += 1;
    this.hasWorked = false;
    const { from, count, entries } = people.work;
    const start = from[person] as number;
    const end = start + (count[person] as number);
    this.work = entries;
    this.firstWork = start;
    this.lastWork = end;
    if (start === end) {
      into.set(this.allGroups);
      return this.allGroups.length;
    }
    let found = 0;
    for (let entry = start; entry < end; entry += 1) {
      const occupation = entries.occupation[entry] as number;
      for (const group of this.fieldOf(occupation)) {
        if (this.groupStamps[group] === this.stamp) continue;
        this.groupStamps[group] = this.stamp;
        into[found++] = group;
      }
      if (entries.held[entry] === 0) continue;
      this.hasWorked = true;
      const minor = this.occupations.minor[occupation] as number;
      this.months[minor] = (this.months[minor] as number) + (entries.months[entry] as number);
      this.left[minor] = (this.left[minor] as number) + (entries.left[entry] as number);
    }
    return found;
  }

  /** Forgets the months of the person, ready for the next. */
  leave(): void {
    for (let entry = this.firstWork; entry < this.lastWork; entry += 1) {
      const minor = this.occupations.minor[this.work.occupation[entry] as number] as number;
      this.months[minor] = 0;
      this.left[minor] = 0;
    }
  }

  get monthsByMinor(): Int32Array {
    return this.months;
  }

  /**
   * Works out `worths` ({@link occupationWorth}) for the occupations of the cards at `passing`, keeps those of `part` there, and gives their
   * number. Apart from what follows, since a loop this small keeps nothing waiting.
   */
  weigh(cards: Int32Array, passing: Int32Array, passed: number, part: Part): number {
    const { stamps, worths, stamp } = this;
    let kept = 0;
    for (let one = 0; one < passed; one += 1) {
      const at = passing[one] as number;
      const occupation = (cards[at + card.kind] as number) & 0xffff;
      if (stamps[occupation] !== stamp) {
        stamps[occupation] = stamp;
        worths[occupation] = this.worthOf(occupation);
      }
      passing[kept] = at;
      if (part === everywhere || ((worths[occupation] as number) & 1) === part) kept += 1;
    }
    return kept;
  }

  private worthOf(occupation: number): number {
    const left = this.hasWorked ? (this.left[this.occupations.minor[occupation] as number] as number) : unknownMonths;
    return occupationWorth(this.score, this.closest(occupation), occupation === 0 ? unknownMonths : left);
  }

  private closest(occupation: number): number {
    if (occupation === 0) return -1;
    const { similarity, stride } = this.occupations;
    const { occupation: codes, held } = this.work;
    let best = -1;
    for (let entry = this.firstWork; entry < this.lastWork; entry += 1) {
      let like = similarity[(codes[entry] as number) * stride + occupation] as number;
      if (held[entry] === 1 && like >= 0) like = ((like * this.score.heldOccupation) / 1000) | 0;
      if (like > best) best = like;
    }
    return best;
  }

  private fieldOf(occupation: number): Uint16Array {
    const known = this.fields[occupation];
    if (known !== undefined) return known;
    const field = fieldOf(this.occupations, occupation);
    this.fields[occupation] = field;
    return field;
  }
}

export const unknownMonths = -1;

/**
 * Twice the points for field, occupation and experience, and one more where the occupation is known to lie outside the person's field.
 * `closest` negative, and `monthsLeft` {@link unknownMonths}, where nothing is known.
 */
export function occupationWorth(
  { weights, fullExperienceMonths }: ScoreParameters,
  closest: number,
  monthsLeft: number,
): number {
  const experience = monthsLeft === unknownMonths ? neutral : aboveNeutral(monthsLeft, half(fullExperienceMonths));
  const points =
    pointsOf(weights.field, fieldValue(closest)) +
    pointsOf(weights.occupation, closest < 0 ? neutral : closest) +
    pointsOf(weights.experience, experience);
  return points * 2 + (closest >= 0 && closest < fieldFrom ? 1 : 0);
}
