import { PeopleTable } from '../index/people-table';
import { OccupationColumns } from '../index/occupation-table';
import { ScoreParameters } from '../score/parameters';
import { aboveNeutral, fieldFrom, fieldValue, half, neutral, pointsOf } from '../score/values';
import { fieldOf } from './field';
import { Board } from './board';
import { Kernel } from './kernel';

/** Vacancies in a person's field or perhaps in it, and those known to lie outside it. */
export const inField = 0;
export const outside = 1;
export type Part = typeof inField | typeof outside;

/** What a kernel needs to know of one person's work, and the groups in which their field lies. */
export class Closeness {
  private workCount = 0;
  private stamp = 0;
  private readonly fields: (Uint16Array | undefined)[] = [];
  private readonly allGroups: Uint16Array;
  private readonly groupStamps: Int32Array;
  private readonly monthsLeft = new Int32Array(0x10000);
  private readonly occupations: OccupationColumns;
  private readonly perMonth: number;
  private readonly weight: number;

  constructor(
    { occupations, score }: Pick<Board, 'occupations' | 'score'>,
    private readonly kernel: Pick<Kernel, 'work' | 'months' | 'experience' | 'close'>,
  ) {
    this.occupations = occupations;
    this.groupStamps = new Int32Array(occupations.groups + 1);
    this.allGroups = Uint16Array.from({ length: occupations.groups }, (_, group) => group);
    this.perMonth = half(score.fullExperienceMonths);
    this.weight = score.weights.experience;
  }

  /** The groups in which the person's field can lie are put in `into`, and their number given. */
  of(people: PeopleTable, person: number, into: Uint16Array): number {
    this.stamp += 1;
    const { from, count, entries } = people.work;
    const { work, months } = this.kernel;
    const start = from[person] as number;
    this.workCount = count[person] as number;
    if (this.workCount === 0) {
      this.kernel.close(0);
      into.set(this.allGroups);
      return this.allGroups.length;
    }
    let found = 0;
    for (let one = 0; one < this.workCount; one += 1) {
      const entry = start + one;
      const occupation = entries.occupation[entry] as number;
      const held = entries.held[entry] as number;
      work[2 * one] = occupation;
      work[2 * one + 1] = held;
      const field = this.fieldOf(occupation);
      for (let at = 0; at < field.length; at += 1) {
        const group = field[at] as number;
        if (this.groupStamps[group] === this.stamp) continue;
        this.groupStamps[group] = this.stamp;
        into[found++] = group;
      }
      if (held === 0) continue;
      const minor = this.occupations.minor[occupation] as number;
      months[minor] = (months[minor] as number) + (entries.months[entry] as number);
      this.addLeft(minor, entries.left[entry] as number);
    }
    this.kernel.close(this.workCount);
    return found;
  }

  /** Forgets the months of the person, ready for the next. */
  leave(): void {
    const { work, months, experience } = this.kernel;
    for (let one = 0; one < this.workCount; one += 1) {
      const minor = this.occupations.minor[work[2 * one] as number] as number;
      months[minor] = 0;
      this.monthsLeft[minor] = 0;
      experience[minor] = 0;
    }
  }

  private addLeft(minor: number, months: number): void {
    if (minor === 0) return;
    const { monthsLeft, weight, perMonth } = this;
    const left = (monthsLeft[minor] as number) + months;
    monthsLeft[minor] = left;
    this.kernel.experience[minor] = 2 * (pointsOf(weight, aboveNeutral(left, perMonth)) - pointsOf(weight, neutral));
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
