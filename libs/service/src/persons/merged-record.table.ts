import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Into which record a person's record was merged; found by the absorbed record's id. */
@Entity('merged_records')
export class MergedRecordRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  /** Null after a split. */
  @Column({ type: 'text', name: 'survivor_id', nullable: true }) survivorId: string | null;
  @Column({ type: 'bigint' }) position: number;
}
