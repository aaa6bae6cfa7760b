import type { VacancyFacts } from '@doorstep/contracts';
import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A vacancy as its service last told it. */
@Entity('match_vacancies')
@Index('match_vacancies_open', { synchronize: false })
@Index('match_vacancies_written', { synchronize: false })
export class MatchVacancyRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text' }) standing: 'published' | 'listed';
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'integer' }) openings: number;
  /** First day on which it is no longer open. */
  @Column({ type: 'text', name: 'expires_on' }) expiresOn: string;
  @Column({ type: 'jsonb' }) facts: VacancyFacts;
  @WrittenIn() readonly writtenIn?: string;
}
