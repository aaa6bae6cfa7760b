import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Index('deadlines_due', { synchronize: false })
@Entity('deadlines')
export class DeadlineRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  /** Epoch milliseconds. */
  @Column({ type: 'bigint', name: 'due_at' }) dueAt: number;
  @Column({ type: 'text', name: 'stream_id' }) streamId: string;
}
