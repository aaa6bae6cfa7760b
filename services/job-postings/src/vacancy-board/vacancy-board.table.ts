import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { VacancyContent } from '../vacancy/vacancy-content';
import type { Finding } from '../vacancy/vacancy.rules';

/** Vacancies as everybody may see them, from their first publication on. */
@Index('vacancy_board_newest', { synchronize: false })
@Index('vacancy_board_place', { synchronize: false })
@Index('vacancy_board_terms', { synchronize: false })
@Entity('vacancy_board')
export class VacancyBoardRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  /** False before the first publication and after the end. */
  @Column({ type: 'boolean' }) open: boolean;
  @Column({ type: 'text' }) status: string;
  @Column({ type: 'text', nullable: true }) standing: 'published' | 'listed' | null;
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  /** The employer as another exchange names it. */
  @Column({ type: 'text', nullable: true }) organisation: string | null;
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', nullable: true }) occupation: string | null;
  /** Lowest pay in fen a month; null when it is not stated in yuan. */
  @Column({ type: 'bigint', name: 'monthly_fen', nullable: true }) monthlyFen: number | null;
  @Column({ type: 'text', name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column({ type: 'text', name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column({ type: 'jsonb' }) content: VacancyContent;
  @Column({ type: 'jsonb' }) remarks: readonly Finding[];
  @Column({ type: 'jsonb' }) terms: readonly string[];
}
