import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FigureBasis, FigureQuestion, PublishedCell, Restatement } from '../figure/figure.events';

@Entity('published_figures')
@Index('published_figures_question', ['questionKey', 'position'])
@Index('published_figures_region', ['region', 'position'])
export class PublishedFigureRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'bigint' }) position: number;
  /** The same for editions of one question. */
  @Column({ type: 'text', name: 'question_key' }) questionKey: string;
  @Column({ type: 'text' }) metric: string;
  @Column({ type: 'text' }) region: string;
  @Column({ type: 'jsonb' }) question: FigureQuestion;
  @Column({ type: 'jsonb' }) basis: FigureBasis;
  @Column({ type: 'jsonb' }) total: PublishedCell;
  @Column({ type: 'jsonb' }) cells: readonly PublishedCell[];
  @Column({ type: 'jsonb', nullable: true }) restates: Restatement | null;
  @Column({ type: 'text', name: 'published_on' }) publishedOn: string;
  @Column({ type: 'text', name: 'published_by' }) publishedBy: string;
}
