import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('education_history')
@Index('education_history_place', ['position'])
@Index('education_history_fact', ['factId', 'position'])
export class EducationHistoryRow extends HistoryRow {
  @Column({ type: 'text' }) education: string;
}
