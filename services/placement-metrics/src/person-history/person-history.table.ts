import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('person_history')
@Index('person_history_written', ['writtenIn'])
@Index('person_history_place', ['position'])
@Index('person_history_person', ['personId'])
export class PersonHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text' }) residence: string;
  @Column({ type: 'text' }) sex: string;
  @Column({ type: 'text', name: 'birth_month' }) birthMonth: string;
  @Column({ type: 'text' }) channel: string;
}
