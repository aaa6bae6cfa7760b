import { MatchKnowledge } from '../facts/parameters';
import { Codes } from './codes';
import { column } from './columns';
import { OccupationTable } from './occupation-table';

/** For each skill the skills it stands in for (`of` from `from[skill]` until before `from[skill + 1]`). */
export interface Beside {
  readonly from: Uint32Array;
  readonly of: Uint16Array;
}

/** One numbering of all codes, for vacancies and people alike. */
export class Vocabulary {
  readonly occupations: OccupationTable;
  /** Skills, languages and certificates. */
  readonly abilities = new Codes('skill or certificate', 0xfffe);
  readonly contractKinds = new Codes('contract kind', 10);
  readonly shifts = new Codes('shift', 8);
  readonly demands = new Codes('demand on health', 15);
  readonly accommodations = new Codes('accommodation', 15);
  readonly groups = new Codes('group', 31);
  readonly vacancies = new Codes('vacancy', 0x7fffffff);
  readonly people = new Codes('person', 0x7fffffff);
  readonly employers = new Codes('employer', 0x7fffffff);
  /** What a skill stands in for, and what stands in for it. */
  readonly standsInFor: Beside;
  readonly replacedBy: Beside;

  constructor(knowledge: MatchKnowledge) {
    this.occupations = new OccupationTable(knowledge);
    const pairs = [...knowledge.adjacentSkills].flatMap(([held, others]) =>
      others.map((other) => [this.skill(held), this.skill(other)] as const),
    );
    this.standsInFor = besideOf(pairs);
    this.replacedBy = besideOf(pairs.map(([held, other]) => [other, held] as const));
  }

  skill(code: string): number {
    return this.abilities.number(`skill:${code}`);
  }

  certificate(code: string): number {
    return this.abilities.number(`certificate:${code}`);
  }
}

const size = 0xffff;

function besideOf(pairs: readonly (readonly [number, number])[]): Beside {
  const from = column(Uint32Array, size + 1);
  for (const [skill] of pairs) from[skill + 1] = (from[skill + 1] as number) + 1;
  for (let at = 1; at <= size; at += 1) from[at] = (from[at] as number) + (from[at - 1] as number);
  const of = column(Uint16Array, pairs.length);
  const next = from.slice();
  for (const [skill, other] of pairs) {
    of[next[skill] as number] = other;
    next[skill] = (next[skill] as number) + 1;
  }
  return { from, of };
}
