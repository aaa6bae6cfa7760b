import { Injectable } from '@nestjs/common';
import { Tables } from '@doorstep/service';

/** What somebody has been recommended. */
export interface Told {
  readonly personId: string;
  /** Recommendations that stand. */
  readonly standing: number;
  /** Those of the vacancies asked about that were ever recommended. */
  readonly vacancies: readonly string[];
}

const toldSql = `
select person_id as "personId", (count(*) filter (where standing and declined_on is null))::integer as standing,
  coalesce(jsonb_agg(vacancy_id) filter (where vacancy_id = any($2)), '[]') as vacancies
from person_recommendations where person_id = any($1) group by person_id`;

@Injectable()
export class ToldQueries {
  constructor(private readonly tables: Tables) {}

  /** By person; who was never recommended anything is left out. */
  async of(personIds: readonly string[], vacancyIds: readonly string[]): Promise<ReadonlyMap<string, Told>> {
    const rows = await this.tables.query<Told>(toldSql, [personIds, vacancyIds]);
    return new Map(rows.map((row) => [row.personId, row]));
  }
}
