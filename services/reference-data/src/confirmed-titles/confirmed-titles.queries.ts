import { Injectable } from '@nestjs/common';
import { Code, PageQuery, pageSize, readCursor, Tables } from '@doorstep/service';
import { ConfirmedTitleRow } from './confirmed-titles.table';

export class ConfirmedTitlesQuery extends PageQuery {
  @Code({ optional: true, description: 'Of this classification only.' }) classification?: string;
}

@Injectable()
export class ConfirmedTitlesQueries {
  constructor(private readonly tables: Tables) {}

  /** One row more than the page holds. */
  page(query: ConfirmedTitlesQuery): Promise<ConfirmedTitleRow[]> {
    const [id] = readCursor(query, 'text') ?? [];
    const rows = this.tables.of(ConfirmedTitleRow).createQueryBuilder('title').orderBy('title.id');
    const { classification } = query;
    if (classification !== undefined) rows.andWhere('title.classification = :classification', { classification });
    if (id !== undefined) rows.andWhere('title.id > :id', { id });
    return rows.limit(pageSize(query) + 1).getMany();
  }

  async find(id: string): Promise<ConfirmedTitleRow | undefined> {
    return (await this.tables.of(ConfirmedTitleRow).findOneBy({ id })) ?? undefined;
  }

  count(classification: string): Promise<number> {
    return this.tables.of(ConfirmedTitleRow).countBy({ classification });
  }

  /** The `most` that were confirmed last. */
  latest(classification: string, most: number): Promise<ConfirmedTitleRow[]> {
    const order = { confirmedAt: 'DESC', id: 'ASC' } as const;
    return this.tables.of(ConfirmedTitleRow).find({ where: { classification }, order, take: most });
  }
}
