import { Injectable } from '@nestjs/common';
import { Tables } from '@doorstep/service';

/** Recommendations that stand before a round. */
export interface Standing {
  /** Vacancies recommended to each of the round's people. */
  readonly own: ReadonlyMap<string, ReadonlySet<string>>;
  /** How many other people each vacancy is recommended to. */
  readonly others: ReadonlyMap<string, number>;
}

const ownSql = `
select person_id as "personId", array_agg(vacancy_id) as vacancies from person_recommendations
where standing and declined_on is null and person_id = any($1) group by person_id`;

const othersSql = `
select vacancy_id as "vacancyId", count(*)::integer as people from person_recommendations
where standing and declined_on is null and not person_id = any($1) group by vacancy_id`;

@Injectable()
export class StandingQueries {
  constructor(private readonly tables: Tables) {}

  async of(personIds: readonly string[]): Promise<Standing> {
    const [own, others] = await Promise.all([
      this.tables.query<{ personId: string; vacancies: readonly string[] }>(ownSql, [personIds]),
      this.tables.query<{ vacancyId: string; people: number }>(othersSql, [personIds]),
    ]);
    return {
      own: new Map(own.map(({ personId, vacancies }) => [personId, new Set(vacancies)])),
      others: new Map(others.map(({ vacancyId, people }) => [vacancyId, people])),
    };
  }
}
