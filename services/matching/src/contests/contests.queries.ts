import { Injectable } from '@nestjs/common';
import { divisionPrefix } from '@doorstep/event-sourcing';
import { MergedRecords, PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { ContestRow } from './contests.table';

export interface ContestFilter extends PageQuery {
  readonly personId?: string;
  readonly office?: string;
  readonly pending?: boolean;
}

@Injectable()
export class ContestsQueries {
  constructor(
    private readonly tables: Tables,
    private readonly merged: MergedRecords,
  ) {}

  find(contestId: string): Promise<ContestRow | null> {
    return this.tables.of(ContestRow).findOneBy({ id: contestId });
  }

  /** The first due first, a person's under any of their records; one row more than the page holds. */
  page(reach: Reach, filter: ContestFilter): Promise<ContestRow[]> {
    const { personId, office, pending } = filter;
    const query = this.tables.of(ContestRow).createQueryBuilder('contest').where('true');
    if (reach.kind === 'office') query.andWhere('contest.office like :reach', { reach: `${reach.prefix}%` });
    if (reach.kind === 'own') {
      const ownRecords = reach.personId === undefined ? [] : this.merged.recordsOf(reach.personId);
      query.andWhere('contest.person_id = any(:ownRecords)', { ownRecords });
    }
    if (personId !== undefined)
      query.andWhere('contest.person_id = any(:records)', { records: this.merged.recordsOf(personId) });
    if (office !== undefined) query.andWhere('contest.office like :office', { office: `${divisionPrefix(office)}%` });
    if (pending !== undefined) query.andWhere(`contest.closed_on is ${pending ? '' : 'not '}null`);
    const [dueOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (dueOn !== undefined && id !== undefined)
      query.andWhere('(contest.due_on, contest.id) > (:dueOn, :id)', { dueOn, id });
    return query
      .orderBy('contest.due_on')
      .addOrderBy('contest.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
