import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { fitting } from '../index/codes';
import { OnePerson } from '../index/people-index';
import { VacancyIndex } from '../index/vacancy-index';
import { Vocabulary } from '../index/vocabulary';
import { boardOf } from '../kernel/board';
import { Search } from '../kernel/search';
import { recommendPlainly } from './plainly';

export interface FoundVacancy {
  readonly vacancy: MatchVacancy;
  readonly score: number;
}

/**
 * Vacancies with their index, as of one day; each can come, change and go at any time. Where there are more different codes than the
 * index has room for, every vacancy is looked at instead: slower, and the same answer.
 */
export class IndexedVacancies {
  private readonly byId = new Map<string, MatchVacancy>();
  private readonly index: VacancyIndex;
  private fits = true;
  private search: { readonly made: string; readonly columns: unknown; readonly of: Search } | undefined;

  constructor(readonly parameters: MatchParameters) {
    this.index = new VacancyIndex(new Vocabulary(parameters.knowledge), parameters);
  }

  get size(): number {
    return this.byId.size;
  }

  get vacancies(): Iterable<MatchVacancy> {
    return this.byId.values();
  }

  /** One that was put and not removed. */
  vacancy(vacancyId: string): MatchVacancy | undefined {
    return this.byId.get(vacancyId);
  }

  put(vacancy: MatchVacancy): void {
    this.putAll([vacancy]);
  }

  putAll(vacancies: readonly MatchVacancy[]): void {
    for (const vacancy of vacancies) {
      this.byId.set(vacancy.vacancyId, vacancy);
      this.fits &&= fitting(() => this.index.put(vacancy));
    }
    this.index.tidy();
  }

  remove(vacancyId: string): void {
    this.byId.delete(vacancyId);
    this.index.remove(vacancyId);
  }

  /** The best `limit` vacancies for `person`, best first, one of each employer first. Score and knowledge are those of the index. */
  find(person: MatchPerson, parameters: MatchParameters, limit: number): readonly FoundVacancy[] {
    const { vocabulary, parameters: own } = this.index;
    const same = { ...parameters, score: own.score, knowledge: own.knowledge };
    const one = new OnePerson(vocabulary, same);
    if (!this.fits || !fitting(() => one.write(person)))
      return recommendPlainly(person, [...this.byId.values()], { ...same, limit });
    const [rows, scores] = [new Int32Array(limit), new Uint16Array(limit)];
    const found = this.searchFor(limit).find(one.table, 0, rows, scores, 0);
    return Array.from({ length: found }, (_, at) => ({
      vacancy: this.byId.get(this.index.vacancyIdAt(rows[at] as number)) as MatchVacancy,
      score: scores[at] as number,
    }));
  }

  private searchFor(limit: number): Search {
    const { columns, vocabulary } = this.index;
    const made = `${limit}/${vocabulary.occupations.columns.size}`;
    if (this.search?.made !== made || this.search.columns !== columns)
      this.search = { made, columns, of: new Search(boardOf(this.index), limit) };
    return this.search.of;
  }
}

/** Files `vacancies`; the order of the input does not matter to any result. */
export function indexVacancies(vacancies: readonly MatchVacancy[], parameters: MatchParameters): IndexedVacancies {
  const index = new IndexedVacancies(parameters);
  index.putAll(vacancies);
  return index;
}
