import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('placement_history')
@Index('placement_history_written', ['writtenIn'])
@Index('placement_history_place', ['position'])
@Index('placement_history_fact', ['factId', 'position'])
@Index('placement_history_person', ['personId'])
export class PlacementHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  @Column({ type: 'text', name: 'work_kind', nullable: true }) kind: string | null;
  @Column({ type: 'text', name: 'started_on', nullable: true }) startedOn: string | null;
  @Column({ type: 'text', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', name: 'verified_on', nullable: true }) verifiedOn: string | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text', name: 'end_reason', nullable: true }) endReason: string | null;
  @Column({ type: 'text', name: 'vacancy_id', nullable: true }) vacancyId: string | null;
}
