import { Injectable } from '@nestjs/common';
import { PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { Task, WorkQueueRow } from './work-queue.table';

export interface WorkQueueFilter extends PageQuery {
  readonly task?: Task;
  /** Only what falls due on or before this day. */
  readonly dueBy?: string;
}

@Injectable()
export class WorkQueueQueries {
  constructor(private readonly tables: Tables) {}

  /** What is to be done within reach, the longest due first; one row more than the page holds. */
  page(reach: Reach, filter: WorkQueueFilter): Promise<readonly WorkQueueRow[]> {
    const { task, dueBy } = filter;
    const query = this.tables.of(WorkQueueRow).createQueryBuilder('work').where('work.task is not null');
    if (reach.kind === 'own') query.andWhere('false');
    if (reach.kind === 'office') query.andWhere('work.office like :office', { office: `${reach.prefix}%` });
    if (task !== undefined) query.andWhere('work.task = :task', { task });
    if (dueBy !== undefined) query.andWhere('work.dueOn <= :dueBy', { dueBy });
    const [dueOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (dueOn !== undefined && id !== undefined) query.andWhere('(work.dueOn, work.id) > (:dueOn, :id)', { dueOn, id });
    return query
      .orderBy('work.dueOn')
      .addOrderBy('work.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
