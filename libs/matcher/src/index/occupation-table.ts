import { MatchKnowledge } from '../facts/parameters';
import { minorGroupOf, occupationGroupOf, occupationSimilarity } from '../score/occupation';
import { Codes } from './codes';
import { column } from './columns';

/** What threads need to know of occupations; 0 is the unknown one. */
export interface OccupationColumns {
  /** Similarity of two occupations at `a * stride + b`; -1 where they cannot be compared. */
  readonly similarity: Int16Array;
  readonly stride: number;
  readonly size: number;
  readonly group: Uint16Array;
  readonly minor: Uint16Array;
  readonly groups: number;
}

const groupLimit = 1023;

/** Numbers for occupations and their groups, with the similarity of each two. */
export class OccupationTable {
  private readonly codes = new Codes('occupation', 0xffff);
  private readonly groupCodes = new Codes('occupation group', groupLimit);
  private readonly minorCodes = new Codes('minor group', 0xffff);
  private stride = 512;
  private similarity = column(Int16Array, 512 * 512).fill(-1);
  private group = column(Uint16Array, 512);
  private minor = column(Uint16Array, 512);

  constructor(private readonly knowledge: MatchKnowledge) {}

  get columns(): OccupationColumns {
    const { similarity, stride, group, minor } = this;
    return { similarity, stride, group, minor, size: this.codes.size, groups: this.groupCodes.size };
  }

  number(code: string | null): number {
    if (code === null) return 0;
    const known = this.codes.known(code);
    return known > 0 ? known : this.add(code);
  }

  groupOf(number: number): number {
    return this.group[number] as number;
  }

  minorGroup(code: string): number {
    return this.minorCodes.number(minorGroupOf(code));
  }

  private add(code: string): number {
    const number = this.codes.number(code);
    if (number >= this.stride) this.widen();
    this.group[number] = this.groupCodes.number(occupationGroupOf(code));
    this.minor[number] = this.minorGroup(code);
    for (let other = 1; other <= number; other += 1) {
      const similarity = occupationSimilarity(code, this.codes.code(other), this.knowledge) ?? -1;
      this.similarity[number * this.stride + other] = similarity;
      this.similarity[other * this.stride + number] = similarity;
    }
    return number;
  }

  private widen(): void {
    const stride = this.stride * 2;
    const similarity = column(Int16Array, stride * stride).fill(-1);
    for (let row = 0; row < this.stride; row += 1)
      similarity.set(this.similarity.subarray(row * this.stride, (row + 1) * this.stride), row * stride);
    const [group, minor] = [column(Uint16Array, stride), column(Uint16Array, stride)];
    group.set(this.group);
    minor.set(this.minor);
    Object.assign(this, { stride, similarity, group, minor });
  }
}
