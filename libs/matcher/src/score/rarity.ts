import { MatchVacancy } from '../facts/vacancy';
import { skillNeeds } from './skills';

/** Rarity of every skill asked for, in thousandths: 1,000 × ln((1 + vacancies) / (1 + vacancies that ask for it)), at least 1. */
export function rarityOf(vacancies: readonly Pick<MatchVacancy, 'requirements'>[]): ReadonlyMap<string, number> {
  const asked = new Map<string, number>();
  for (const { requirements } of vacancies) {
    for (const code of new Set(skillNeeds(requirements).map((need) => need.code)))
      asked.set(code, (asked.get(code) ?? 0) + 1);
  }
  return new Map([...asked].map(([code, times]) => [code, rarity(vacancies.length, times)]));
}

function rarity(vacancies: number, times: number): number {
  return Math.max(1, Math.round(1000 * Math.log((1 + vacancies) / (1 + times))));
}
