import { ageBandOn } from './age-band';
import { Member } from './cohort';
import { DivisionLevel, DivisionTree } from './division-tree';
import { Evidence } from './statement';

export const dimensions = ['region', 'group', 'sex', 'age-band', 'education', 'channel'] as const;
export type Dimension = (typeof dimensions)[number];

/** What a cohort is broken down by; regions are rolled up to a level of a tree. */
export interface Breakdown {
  readonly by: Dimension;
  readonly level: DivisionLevel;
  readonly tree: DivisionTree;
}

/** The cell of persons about whom the value is not known. */
export const unknownCell = 'unknown';
/** The cell of persons who belong to no group. */
export const noneCell = 'none';

/** True when every person lies in exactly one cell, so that the cells sum to the total. Groups overlap. */
export function isPartition(by: Dimension): boolean {
  return by !== 'group';
}

/** The cells a person counts in; attributes are those of the day of opening where they change with time. */
export function cellsOf(member: Member, { by, level, tree }: Breakdown): readonly string[] {
  const { person } = member;
  switch (by) {
    case 'region':
      return [person === null ? unknownCell : tree.rollUp(person.residence, level)];
    case 'group': {
      const groups = new Set(member.memberships.map(({ group }) => group));
      return groups.size === 0 ? [noneCell] : [...groups];
    }
    case 'sex':
      return [person?.sex ?? unknownCell];
    case 'age-band':
      return [person === null ? unknownCell : ageBandOn(person.birthMonth, member.openedOn)];
    case 'education':
      return [member.education?.education ?? unknownCell];
    case 'channel':
      return [person?.channel ?? unknownCell];
  }
}

/** The statements a person's place in the denominator, and in a cell of `by`, rests on. */
export function evidenceOfMembership(member: Member, by: Dimension | null): readonly Evidence[] {
  const person = member.person === null ? [] : [member.person.evidence];
  const education = by === 'education' && member.education !== null ? [member.education.evidence] : [];
  const groups = by === 'group' ? member.memberships.map(({ evidence }) => evidence) : [];
  const links = member.links.map(({ source, position }) => ({ source, position }));
  return [member.registration, ...person, ...education, ...groups, ...links];
}
