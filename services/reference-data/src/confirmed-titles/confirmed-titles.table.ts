import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Titles with the occupations that somebody at a centre last said they mean. */
@Entity('confirmed_titles')
@Index('confirmed_titles_classification', ['classification', 'id'])
export class ConfirmedTitleRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) classification: string;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'text' }) code: string;
  /** Epoch milliseconds. */
  @Column({ type: 'bigint', name: 'confirmed_at' }) confirmedAt: number;
}
