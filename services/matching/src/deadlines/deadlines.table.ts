import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('deadlines')
export class DeadlineRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'bigint', name: 'due_at' }) dueAt: number;
  @Column({ type: 'text', name: 'stream_id' }) streamId: string;
}
