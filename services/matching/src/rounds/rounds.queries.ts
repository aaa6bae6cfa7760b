import { Injectable } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import { PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { RoundRow } from './rounds.table';

@Injectable()
export class RoundsQueries {
  constructor(private readonly tables: Tables) {}

  find(roundId: string): Promise<RoundRow | null> {
    return this.tables.of(RoundRow).findOneBy({ id: roundId });
  }

  /** The newest first; one row more than the page holds. */
  async page(reach: Reach, filter: PageQuery & { readonly office?: string }): Promise<RoundRow[]> {
    if (reach.kind === 'own') return [];
    const query = this.tables.of(RoundRow).createQueryBuilder('round').where('true');
    if (reach.kind === 'office') query.andWhere('round.office like :reach', { reach: `${reach.prefix}%` });
    if (filter.office !== undefined)
      query.andWhere('round.office like :office', { office: `${divisionPrefix(filter.office)}%` });
    const [heldOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (heldOn !== undefined && id !== undefined)
      query.andWhere('(round.held_on, round.id) < (:heldOn, :id)', { heldOn, id });
    return query
      .orderBy('round.held_on', 'DESC')
      .addOrderBy('round.id', 'DESC')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
