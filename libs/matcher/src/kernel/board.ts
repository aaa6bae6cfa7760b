import { FiledVacancies, VacancyIndex } from '../index/vacancy-index';
import { OccupationColumns } from '../index/occupation-table';
import { Beside } from '../index/vocabulary';
import { needs } from '../index/needs';
import { ScoreParameters } from '../score/parameters';
import { creditOf, reaches, standings } from '../score/skills';

/** All that a search needs, as it can be handed to another thread. */
export interface Board {
  readonly vacancies: FiledVacancies;
  readonly rows: number;
  readonly occupations: OccupationColumns;
  readonly standsInFor: Beside;
  readonly abilities: number;
  readonly score: ScoreParameters;
}

export function boardOf(index: VacancyIndex): Board {
  const { vocabulary, parameters } = index;
  return {
    vacancies: index.columns,
    rows: index.rows,
    occupations: vocabulary.occupations.columns,
    standsInFor: vocabulary.standsInFor,
    abilities: vocabulary.abilities.size,
    score: parameters.score,
  };
}

/** A credit where what a vacancy cannot do without is missing. */
export const lacking = -1;

/** Credit at `standing * 16 + need`, {@link lacking} where an essential need is not met. */
export function creditTable(score: ScoreParameters): Int16Array {
  const table = new Int16Array(standings * 16);
  for (let standing = 0; standing < standings; standing += 1) {
    for (let need = 0; need < 16; need += 1) {
      const level = need & needs.level;
      const missed = (need & needs.essential) !== 0 && !reaches(standing, level);
      table[standing * 16 + need] = missed ? lacking : creditOf(standing, level, score);
    }
  }
  return table;
}
