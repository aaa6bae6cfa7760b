import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('award_history')
@Index('award_history_written', ['writtenIn'])
@Index('award_history_place', ['position'])
@Index('award_history_fact', ['factId', 'position'])
@Index('award_history_person', ['personId'])
export class AwardHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'course_id' }) courseId: string;
  @Column({ type: 'text' }) certificate: string;
  @Column({ type: 'text', name: 'awarded_on' }) awardedOn: string;
}
