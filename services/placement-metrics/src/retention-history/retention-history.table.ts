import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('retention_history')
@Index('retention_history_written', ['writtenIn'])
@Index('retention_history_place', ['position'])
@Index('retention_history_fact', ['factId', 'position'])
@Index('retention_history_person', ['personId'])
export class RetentionHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'placement_id' }) placementId: string;
  @Column({ type: 'integer' }) day: number;
  @Column({ type: 'text' }) outcome: string;
}
