import { Injectable } from '@nestjs/common';
import { Reach, Tables } from '@doorstep/service';
import { Task, WorkQueueRow } from './work-queue.table';

export interface WorkQueueFilter {
  readonly task?: Task;
  /** Only what falls due on or before this day. */
  readonly dueBy?: string;
}

@Injectable()
export class WorkQueueQueries {
  constructor(private readonly tables: Tables) {}

  /** What is to be done within reach, the longest due first, after the (dueOn, id) of `cursor`; one more than `limit`. */
  page(
    reach: Reach,
    { task, dueBy }: WorkQueueFilter,
    limit: number,
    cursor: readonly string[] | undefined,
  ): Promise<readonly WorkQueueRow[]> {
    const query = this.tables.of(WorkQueueRow).createQueryBuilder('work').where('work.task is not null');
    if (reach.kind === 'own') query.andWhere('false');
    if (reach.kind === 'office') query.andWhere('work.office like :office', { office: `${reach.prefix}%` });
    if (task !== undefined) query.andWhere('work.task = :task', { task });
    if (dueBy !== undefined) query.andWhere('work.dueOn <= :dueBy', { dueBy });
    if (cursor !== undefined)
      query.andWhere('(work.dueOn, work.id) > (:dueOn, :id)', { dueOn: cursor[0] ?? '', id: cursor[1] ?? '' });
    return query
      .orderBy('work.dueOn')
      .addOrderBy('work.id')
      .take(limit + 1)
      .getMany();
  }
}
