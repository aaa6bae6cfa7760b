import type { FactAssignment } from '@doorstep/contracts';
import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

/** `factId` is the fact that was assigned, `personId` the record it was assigned to. */
@Entity('assignment_history')
@Index('assignment_history_written', ['writtenIn'])
@Index('assignment_history_person', ['personId'])
export class AssignmentHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text' }) category: FactAssignment['category'];
  @Column({ type: 'text', name: 'survivor_id' }) survivorId: string;
  @Column({ type: 'text', name: 'restored_id' }) restoredId: string;
}
