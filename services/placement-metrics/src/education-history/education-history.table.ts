import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('education_history')
@Index('education_history_written', ['writtenIn'])
@Index('education_history_place', ['position'])
@Index('education_history_person', ['personId'])
export class EducationHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text' }) education: string;
}
