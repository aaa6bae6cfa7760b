import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ScheduledCheck } from '../placement/placement.events';

export type Task = 'verify' | 'retention-check';

@Entity('work_queue')
@Index('work_queue_due', ['dueOn', 'id'])
export class WorkQueueRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text', name: 'employer_id' }) employerId: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'work_kind' }) kind: string;
  @Column({ type: 'text', name: 'started_on' }) startedOn: string;
  /** What is to be done; null while there is nothing. */
  @Column({ type: 'text', nullable: true }) task: Task | null;
  /** When it fell due: the start of work, or the oldest check's day. */
  @Column({ type: 'text', name: 'due_on', nullable: true }) dueOn: string | null;
  @Column({ type: 'jsonb' }) checks: readonly ScheduledCheck[];
}
