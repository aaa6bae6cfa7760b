import type { ReferralAnswer } from '@doorstep/metrics';
import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

export type MatchingStep = 'recommended' | 'delivered' | 'referred' | 'hired' | 'answered';

@Entity('matching_history')
@Index('matching_history_written', ['writtenIn'])
@Index('matching_history_person', ['personId'])
@Index('matching_history_place', ['position'])
export class MatchingHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text' }) step: MatchingStep;
  @Column({ type: 'text', name: 'vacancy_id' }) vacancyId: string;
  @Column({ type: 'text', name: 'happened_on' }) happenedOn: string;
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  /** Of the steps that end a referral. */
  @Column({ type: 'text', nullable: true }) outcome: ReferralAnswer['outcome'] | null;
}
