import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('registration_history')
@Index('registration_history_written', ['writtenIn'])
@Index('registration_history_place', ['position'])
@Index('registration_history_fact', ['factId', 'position', 'recordedAt', 'voided', 'openedOn', 'closedOn', 'personId'])
@Index('registration_history_person', ['personId'])
export class RegistrationHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'opened_on', nullable: true }) openedOn: string | null;
  @Column({ type: 'text', name: 'closed_on', nullable: true }) closedOn: string | null;
  @Column({ type: 'text', name: 'closing_reason', nullable: true }) closingReason: string | null;
}
