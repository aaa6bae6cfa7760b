import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Draw } from '../recommendations/recommendations.events';

/** A vacancy in its place, and how probable it was to stand there. */
export interface DrawnPlace {
  readonly vacancyId: string;
  readonly place: number;
  readonly propensity: number;
}

/** A list whose order was drawn; its id is that of its first recommendation. */
@Entity('shown_lists')
@Index('shown_lists_made_on', { synchronize: false })
export class ShownListRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'run_id' }) runId: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'made_on' }) madeOn: string;
  /** Of the matcher and of its weights. */
  @Column({ type: 'text' }) version: string;
  @Column({ type: 'jsonb' }) draw: Draw;
  @Column({ type: 'jsonb' }) shown: readonly DrawnPlace[];
}
