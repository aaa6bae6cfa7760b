import { covers } from '@doorstep/event-sourcing';
import { ageBandOn } from '../age-band';
import { noneCell, unknownCell } from '../dimension';
import { DivisionLevel, DivisionTree } from '../division-tree';
import { PersonLife, VacancyLife } from './life';
import { Credit, Observation } from './observation';

export const questionDimensions = [
  'region',
  'group',
  'sex',
  'age-band',
  'education',
  'channel',
  'employer',
  'course',
] as const;
export type QuestionDimension = (typeof questionDimensions)[number];

/** How regions are rolled up. */
export interface Regions {
  readonly tree: DivisionTree;
  readonly level: DivisionLevel;
}

/** One cell of a breakdown that an observation counts in, with the share that counts there. */
export interface Placed {
  /** A value for each dimension asked for, in their order. */
  readonly cell: readonly string[];
  readonly share: number;
}

/** What somebody, or a vacancy, is on the day that counts: the cells of every dimension but the region. */
export type Attributes = Readonly<Record<Exclude<QuestionDimension, 'region'>, readonly string[]>>;

/**
 * The cells of a breakdown by any combination of dimensions that an observation counts in. Groups overlap: somebody of two groups counts whole in
 * both. Credits divide: the shares of one observation over regions sum to 1.
 */
export function placedIn(
  life: PersonLife | VacancyLife,
  observation: Observation,
  by: readonly QuestionDimension[],
  regions: Regions,
): readonly Placed[] {
  const valuesOf = (dimension: Exclude<QuestionDimension, 'region'>) => valuesIn(life, observation, dimension);
  return placed(creditsOf(life, observation), valuesOf, by, regions);
}

/** {@link placedIn} of credits and the cells of each other dimension. */
export function placed(
  credits: readonly Credit[],
  valuesOf: (dimension: Exclude<QuestionDimension, 'region'>) => readonly string[],
  by: readonly QuestionDimension[],
  { tree, level }: Regions,
): readonly Placed[] {
  return by.reduce<readonly Placed[]>(
    (cells, dimension) => {
      const values =
        dimension === 'region'
          ? credits.map(({ division, share }) => ({ value: rolledUp(division, { tree, level }), share }))
          : valuesOf(dimension).map((value) => ({ value, share: 1 }));
      return cells.flatMap(({ cell, share }) =>
        values.map((one) => ({ cell: [...cell, one.value], share: share * one.share })),
      );
    },
    [{ cell: [], share: 1 }],
  );
}

/** The ancestor of a division at the level; of a place nobody knows none. */
export function rolledUp(division: string, { tree, level }: Regions): string {
  return division === unknownCell ? unknownCell : tree.rollUp(division, level);
}

/** Everything but the region that an observation can be broken down by. */
export function attributesOf(life: PersonLife | VacancyLife, observation: Observation): Attributes {
  const of = (dimension: Exclude<QuestionDimension, 'region'>) => valuesIn(life, observation, dimension);
  return {
    group: of('group'),
    sex: of('sex'),
    'age-band': of('age-band'),
    education: of('education'),
    channel: of('channel'),
    employer: of('employer'),
    course: of('course'),
  };
}

/** Where an observation counts: as it says, or all of it at the residence, or the vacancy's place. */
export function creditsOf(life: PersonLife | VacancyLife, { credits }: Observation): readonly Credit[] {
  if (credits !== undefined) return credits;
  const division = 'vacancyId' in life ? life.vacancy.place : (life.person?.residence ?? null);
  return [{ division: division ?? unknownCell, share: 1 }];
}

function valuesIn(
  life: PersonLife | VacancyLife,
  { on, employerId, courseId }: Observation,
  dimension: Exclude<QuestionDimension, 'region'>,
): readonly string[] {
  if (dimension === 'employer') return [employerId ?? unknownCell];
  if (dimension === 'course') return [courseId ?? unknownCell];
  if ('vacancyId' in life) return [unknownCell];
  const { person, education, memberships } = life;
  switch (dimension) {
    case 'group': {
      const groups = new Set(memberships.filter((one) => covers(one, on)).map(({ group }) => group));
      return groups.size === 0 ? [noneCell] : [...groups];
    }
    case 'sex':
      return [person?.sex ?? unknownCell];
    case 'age-band':
      return [person === null || person.birthMonth === unknownCell ? unknownCell : ageBandOn(person.birthMonth, on)];
    case 'education':
      return [education?.education ?? unknownCell];
    case 'channel':
      return [person?.channel ?? unknownCell];
  }
}
