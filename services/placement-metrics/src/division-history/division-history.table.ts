import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DivisionLevel } from '@doorstep/metrics';

@Entity('division_history')
@Index('division_history_fact', ['factId', 'position'])
export class DivisionHistoryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'fact_id' }) factId: string;
  @Column({ type: 'bigint' }) position: number;
  @Column({ type: 'bigint', name: 'recorded_at' }) recordedAt: number;
  @Column({ type: 'boolean' }) voided: boolean;
  @Column({ type: 'text', nullable: true }) code: string | null;
  @Column({ type: 'text', nullable: true }) parent: string | null;
  @Column({ type: 'text', nullable: true }) level: DivisionLevel | null;
  @Column({ type: 'text', name: 'from_day', nullable: true }) from: string | null;
  @Column({ type: 'text', name: 'to_day', nullable: true }) to: string | null;
}
