import { MatchKnowledge, MatchPerson, MatchVacancy } from '@doorstep/matcher';

/** What was learned from the vacancies of the last months, as far as it says something of one person and vacancy. */
export interface Learned {
  /** Thousandths, by skill asked for; one that is not here counts 1000. */
  readonly skillRarity: Readonly<Record<string, number>>;
  /** By skill held: skills asked for that it stands in for. */
  readonly adjacentSkills: Readonly<Record<string, readonly string[]>>;
  /** Thousandths, by occupation held or wanted: how near that of the vacancy is, whatever the hierarchy says. */
  readonly adjacentOccupations: Readonly<Record<string, number>>;
}

export function learnedOf(
  { skills, occupationsHeld, occupationsWanted }: MatchPerson,
  { requirements, occupation }: MatchVacancy,
  { skillRarity, adjacentSkills, adjacentOccupations }: MatchKnowledge,
): Learned {
  const asked = requirements.filter(({ kind }) => kind === 'skill' || kind === 'language').map(({ code }) => code);
  const own = [...occupationsWanted, ...occupationsHeld.map((held) => held.occupation)];
  return {
    skillRarity: found(asked, (code) => skillRarity.get(code)),
    adjacentSkills: found(
      skills.map(({ skill }) => skill),
      (code) => {
        const near = (adjacentSkills.get(code) ?? []).filter((other) => asked.includes(other));
        return near.length === 0 ? undefined : near;
      },
    ),
    adjacentOccupations: found(own, (code) =>
      occupation === null
        ? undefined
        : (adjacentOccupations.get(code)?.get(occupation) ?? adjacentOccupations.get(occupation)?.get(code)),
    ),
  };
}

function found<Value>(
  codes: readonly string[],
  valueOf: (code: string) => Value | undefined,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    codes.flatMap((code) => {
      const value = valueOf(code);
      return value === undefined ? [] : [[code, value] as const];
    }),
  );
}
