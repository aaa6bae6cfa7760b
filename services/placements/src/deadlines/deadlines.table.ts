import { Deadline } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { ScheduledCheck } from '../placement/placement.events';

@Entity('deadlines')
@Index('deadlines_due', ['dueAt', 'id'])
export class DeadlineRow implements Deadline {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'bigint', name: 'due_at' }) dueAt: number;
  @Column({ type: 'text', name: 'stream_id' }) streamId: string;
  /** Checks neither raised nor carried out, the next one first. */
  @Column({ type: 'jsonb' }) pending: readonly ScheduledCheck[];
}
