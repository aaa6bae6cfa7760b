import { Sealed } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  ContestAnswerReason,
  ContestKind,
  ContestOutcome,
  ContestReason,
  ContestStatus,
} from '../contest/contest.terms';

@Entity('contests')
@Index('contests_person', { synchronize: false })
@Index('contests_pending', { synchronize: false })
export class ContestRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  /** The office that owes the answer. */
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text' }) kind: ContestKind;
  @Column({ type: 'text', name: 'run_id', nullable: true }) runId: string | null;
  @Column({ type: 'text', name: 'recommendation_id', nullable: true }) recommendationId: string | null;
  @Column({ type: 'text', name: 'vacancy_id', nullable: true }) vacancyId: string | null;
  @Column({ type: 'text' }) reason: ContestReason;
  @Column({ type: 'text', name: 'words_sealed', nullable: true }) words: Sealed | null;
  @Column({ type: 'text', name: 'raised_on' }) raisedOn: string;
  @Column({ type: 'text', name: 'due_on' }) dueOn: string;
  @Column({ type: 'text' }) status: ContestStatus;
  @Column({ type: 'text', nullable: true }) outcome: ContestOutcome | null;
  @Column({ type: 'jsonb', name: 'answer_reasons' }) answerReasons: readonly ContestAnswerReason[];
  @Column({ type: 'text', name: 'answer_note_sealed', nullable: true }) answerNote: Sealed | null;
  @Column({ type: 'text', name: 'next_run_id', nullable: true }) nextRunId: string | null;
  /** The day of the answer or the withdrawal. */
  @Column({ type: 'text', name: 'closed_on', nullable: true }) closedOn: string | null;
}
