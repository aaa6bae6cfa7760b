import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VacancyContent } from '../vacancy/vacancy-content';
import { Check } from '../vacancy/vacancy.events';

/** A check as the file keeps it. */
export interface CheckOnFile extends Check {
  readonly outcome: 'checked' | 'refused' | 'corrected' | 'correction-refused' | 'listed';
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Vacancies as their employer and their office see them, from the first draft on, with every check. */
@Index('vacancy_files_employer', { synchronize: false })
@Index('vacancy_files_waiting', { synchronize: false })
@Entity('vacancy_files')
export class VacancyFileRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) status: string;
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'jsonb' }) content: VacancyContent;
  @Column({ type: 'jsonb' }) waived: readonly string[];
  @Column({ type: 'jsonb' }) checks: readonly CheckOnFile[];
  /** Why it was closed; null while it is not. */
  @Column({ type: 'text', name: 'closed_for', nullable: true }) closedFor: string | null;
  /** Epoch ms of the submission that waits for its check; null when none does. */
  @Column({ type: 'bigint', name: 'waiting_since', nullable: true }) waitingSince: number | null;
  /** Epoch ms of the last event. */
  @Column({ type: 'bigint', name: 'changed_at' }) changedAt: number;
}
