import { Injectable } from '@nestjs/common';
import { Division, PageQuery, pageSize, Reach, readCursor, Tables, Text } from '@doorstep/service';
import { FigureQuestion } from '../figure/figure.events';
import { questionKeyOf } from './published-figures.projection';
import { PublishedFigureRow } from './published-figures.table';

export class FiguresQuery extends PageQuery {
  @Text({ optional: true, max: 80, description: 'Figures of this definition.' }) metric?: string;
  @Division({ optional: true, description: 'Figures of this region.' }) region?: string;
}

@Injectable()
export class PublishedFigureQueries {
  constructor(private readonly tables: Tables) {}

  find(figureId: string): Promise<PublishedFigureRow | null> {
    return this.tables.of(PublishedFigureRow).findOneBy({ id: figureId });
  }

  /** The newest edition of a question. */
  newestOf(question: FigureQuestion): Promise<PublishedFigureRow | null> {
    return this.tables
      .of(PublishedFigureRow)
      .findOne({ where: { questionKey: questionKeyOf(question) }, order: { position: 'desc' } });
  }

  /** The editions that name this one as restated. */
  async restatementsOf(figureId: string): Promise<readonly string[]> {
    const rows = await this.tables.query<{ id: string }>(
      `select id from published_figures where restates ->> 'figureId' = $1 order by position`,
      [figureId],
    );
    return rows.map(({ id }) => id);
  }

  /** Newest first; one row more than the page holds. */
  page(reach: Reach, query: FiguresQuery): Promise<PublishedFigureRow[]> {
    const rows = this.tables.of(PublishedFigureRow).createQueryBuilder('figure').where('true');
    if (reach.kind !== 'everything')
      rows.andWhere('figure.region like :within', { within: reach.kind === 'office' ? `${reach.prefix}%` : '' });
    if (query.metric !== undefined) rows.andWhere('figure.metric = :metric', { metric: query.metric });
    if (query.region !== undefined) rows.andWhere('figure.region = :region', { region: query.region });
    const [before] = readCursor(query, 'number') ?? [];
    if (before !== undefined) rows.andWhere('figure.position < :before', { before });
    return rows
      .orderBy('figure.position', 'DESC')
      .limit(pageSize(query) + 1)
      .getMany();
  }
}
