import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Grant } from '@doorstep/event-sourcing';
import { Asked, Asking, Day, MergedRecords, OneOf, Page, pageOf, PageQuery, Reads, Resource } from '@doorstep/service';
import { WorkQueueQueries } from './work-queue.queries';
import type { Task, WorkQueueRow } from './work-queue.table';

const tasks: readonly Task[] = ['verify', 'retention-check'];

export const readWorkQueue: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager'], record: 'office' },
  { roles: ['auditor'], record: 'any' },
];

class WorkQueueQuery extends PageQuery {
  @OneOf(tasks, { optional: true }) task?: Task;
  @Day({ optional: true, description: 'Only what falls due on or before this day.' }) dueBy?: string;
}

class DueCheckView {
  @ApiProperty() day: number;
  @ApiProperty() dueOn: string;
}

export class PlacementTaskView {
  @ApiProperty() placementId: string;
  @ApiProperty() personId: string;
  @ApiProperty() employerId: string;
  @ApiProperty() office: string;
  @ApiProperty() kind: string;
  @ApiProperty() startedOn: string;
  @ApiProperty({ enum: tasks }) task: Task;
  @ApiProperty() dueOn: string;
  @ApiProperty({ type: [DueCheckView] }) checks: readonly DueCheckView[];
}

export class PlacementTaskPageView {
  @ApiProperty({ type: [PlacementTaskView] }) items: readonly PlacementTaskView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('placement-tasks')
export class WorkQueueController {
  constructor(
    private readonly queue: WorkQueueQueries,
    private readonly merged: MergedRecords,
  ) {}

  @Get()
  @Reads(readWorkQueue, { type: PlacementTaskPageView })
  async list(@Asking() asked: Asked, @Query() query: WorkQueueQuery): Promise<Page<PlacementTaskView>> {
    const rows = await this.queue.page(asked.reach(), query);
    return pageOf(
      rows,
      query,
      (row) => [row.dueOn ?? '', row.id],
      (row) => viewOf(row, this.merged.survivorOf(row.personId)),
    );
  }
}

/** A task about `personId`, the record that stands for the person now. */
function viewOf({ id, task, dueOn, ...row }: WorkQueueRow, personId: string): PlacementTaskView {
  return { placementId: id, ...row, personId, task: task ?? 'verify', dueOn: dueOn ?? row.startedOn };
}
