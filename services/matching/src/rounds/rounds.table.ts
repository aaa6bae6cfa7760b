import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Round } from '../round/round.events';

/** A round as it was held. */
@Entity('rounds')
@Index('rounds_office', { synchronize: false })
export class RoundRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'held_on' }) heldOn: string;
  @Column({ type: 'jsonb' }) report: Omit<Round, 'roundId' | 'office' | 'heldOn'>;
}
