import type { EnrolmentFact } from '@doorstep/metrics';
import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

/** The beginning and the end of an enrolment are told apart: a row says one of them. */
@Entity('enrolment_history')
@Index('enrolment_history_written', ['writtenIn'])
@Index('enrolment_history_place', ['position'])
@Index('enrolment_history_fact', ['factId', 'position'])
@Index('enrolment_history_person', ['personId'])
export class EnrolmentHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'course_id' }) courseId: string;
  @Column({ type: 'text', name: 'enrolled_on', nullable: true }) enrolledOn: string | null;
  @Column({ type: 'text', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', nullable: true }) outcome: EnrolmentFact['outcome'];
}
