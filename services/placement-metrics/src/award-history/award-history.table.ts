import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('award_history')
@Index('award_history_place', ['position'])
@Index('award_history_fact', ['factId', 'position'])
@Index('award_history_person', ['personId'])
export class AwardHistoryRow extends HistoryRow {
  @Column({ type: 'text', name: 'course_id' }) courseId: string;
  @Column({ type: 'text' }) certificate: string;
  @Column({ type: 'text', name: 'awarded_on' }) awardedOn: string;
}
