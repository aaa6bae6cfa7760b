import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('deadlines')
@Index('deadlines_due', { synchronize: false })
export class DeadlineRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'bigint', name: 'due_at' }) dueAt: number;
  @Column({ type: 'text', name: 'stream_id' }) streamId: string;
}
