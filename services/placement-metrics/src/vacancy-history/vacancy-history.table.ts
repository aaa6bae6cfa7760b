import { Column, Entity, Index } from 'typeorm';
import { StatementRow } from '../history/history.table';

/** A row says what its message says: the terms, the openings, whether it is open. What a message leaves unsaid is null. */
@Entity('vacancy_history')
@Index('vacancy_history_place', ['position'])
@Index('vacancy_history_fact', ['factId', 'position'])
export class VacancyHistoryRow extends StatementRow {
  @Column({ type: 'text', name: 'employer_id', nullable: true }) employerId: string | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text', name: 'published_on', nullable: true }) publishedOn: string | null;
  @Column({ type: 'text', name: 'expires_on', nullable: true }) expiresOn: string | null;
  @Column({ type: 'integer', nullable: true }) openings: number | null;
  @Column({ type: 'boolean', nullable: true }) open: boolean | null;
  @Column({ type: 'text', name: 'closing_reason', nullable: true }) closingReason: string | null;
}
