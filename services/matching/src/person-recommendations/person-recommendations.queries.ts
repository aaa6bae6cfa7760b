import { Injectable } from '@nestjs/common';
import { PageQuery, pageSize, readCursor, Tables } from '@doorstep/service';
import { LastRunRow, PersonRecommendationRow } from './person-recommendations.table';

@Injectable()
export class PersonRecommendationsQueries {
  constructor(private readonly tables: Tables) {}

  find(recommendationId: string): Promise<PersonRecommendationRow | null> {
    return this.tables.of(PersonRecommendationRow).findOneBy({ id: recommendationId });
  }

  /** True when a recommendation of the vacancy to the person stands. */
  stands(personId: string, vacancyId: string): Promise<boolean> {
    return this.tables.of(PersonRecommendationRow).existsBy({ personId, vacancyId, standing: true });
  }

  lastRun(personId: string): Promise<LastRunRow | null> {
    return this.tables.of(LastRunRow).findOneBy({ id: personId });
  }

  /** The newest first, then by rank; one row more than the page holds. */
  page(personId: string, query: PageQuery & { readonly standing?: boolean }): Promise<PersonRecommendationRow[]> {
    const select = this.tables.of(PersonRecommendationRow).createQueryBuilder('made').where({ personId });
    if (query.standing !== undefined) select.andWhere({ standing: query.standing });
    const [madeOn, rank, id] = readCursor(query, 'text', 'number', 'text') ?? [];
    if (madeOn !== undefined && rank !== undefined && id !== undefined)
      select.andWhere(
        '(made.made_on < :madeOn or (made.made_on = :madeOn and (made.rank, made.id) > (:rank::bigint, :id)))',
        { madeOn, rank, id },
      );
    return select
      .orderBy('made.made_on', 'DESC')
      .addOrderBy('made.rank')
      .addOrderBy('made.id')
      .limit(pageSize(query) + 1)
      .getMany();
  }
}
