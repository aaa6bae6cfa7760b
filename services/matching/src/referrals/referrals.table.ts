import { Sealed } from '@doorstep/event-sourcing';
import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReferralOutcome, ReferralRowStatus } from './referral-status';

@Entity('referrals')
@Index('referrals_person', { synchronize: false })
@Index('referrals_vacancy', { synchronize: false })
@Index('referrals_employer', { synchronize: false })
@Index('referrals_office', { synchronize: false })
@Index('referrals_written', { synchronize: false })
export class ReferralRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'vacancy_id' }) vacancyId: string;
  @Column({ type: 'text', name: 'employer_id' }) employerId: string;
  @Column({ type: 'text', name: 'recommendation_id', nullable: true }) recommendationId: string | null;
  @Column({ type: 'text' }) status: ReferralRowStatus;
  @Column({ type: 'jsonb' }) waived: readonly string[];
  @Column({ type: 'text', name: 'referred_on' }) referredOn: string;
  @Column({ type: 'text', name: 'reply_by', nullable: true }) replyBy: string | null;
  @Column({ type: 'text', name: 'seen_on', nullable: true }) seenOn: string | null;
  @Column({ type: 'text', name: 'interview_on', nullable: true }) interviewOn: string | null;
  @Column({ type: 'text', name: 'offered_on', nullable: true }) offeredOn: string | null;
  @Column({ type: 'text', name: 'accepted_on', nullable: true }) acceptedOn: string | null;
  @Column({ type: 'text', name: 'hired_on', nullable: true }) hiredOn: string | null;
  @Column({ type: 'text', name: 'starts_on', nullable: true }) startsOn: string | null;
  @Column({ type: 'text', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', nullable: true }) outcome: ReferralOutcome | null;
  @Column({ type: 'text', name: 'reason_code', nullable: true }) reasonCode: string | null;
  /** The latest word on interview, offer or refusal. */
  @Column({ type: 'text', name: 'note_sealed', nullable: true }) note: Sealed | null;
  @Column({ type: 'integer' }) version: number;
  @WrittenIn() readonly writtenIn?: string;
}
