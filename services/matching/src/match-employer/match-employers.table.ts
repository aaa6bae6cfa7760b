import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How an employer stands, as the service of its vacancies last told. */
@Entity('match_employers')
@Index('match_employers_written', { synchronize: false })
export class MatchEmployerRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'boolean' }) suspended: boolean;
  /** First day on which the verification no longer holds; null where none was told. */
  @Column({ type: 'text', name: 'verified_until', nullable: true }) verifiedUntil: string | null;
  @WrittenIn() readonly writtenIn?: string;
}
