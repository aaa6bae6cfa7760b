import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('membership_history')
@Index('membership_history_written', ['writtenIn'])
@Index('membership_history_place', ['position'])
@Index('membership_history_fact', ['factId', 'position'])
@Index('membership_history_person', ['personId'])
export class MembershipHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'group_code', nullable: true }) group: string | null;
  @Column({ type: 'text', name: 'from_day', nullable: true }) from: string | null;
  @Column({ type: 'text', name: 'to_day', nullable: true }) to: string | null;
}
