import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whose account it is; found by the keyed hash of issuer and subject. */
@Entity('linked_accounts')
export class LinkedAccountRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  /** A person's record, or an employer. */
  @Column({ type: 'text', name: 'holder_id' }) holderId: string;
  @Column({ type: 'bigint' }) position: number;
}
