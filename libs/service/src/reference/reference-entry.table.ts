import { ReferenceEntry } from '@doorstep/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A service's own copy of the reference data, so that it decides without asking anybody. */
@Entity('reference_entries')
export class ReferenceEntryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'bigint' }) position: number;
  @Column({ type: 'jsonb' }) entry: ReferenceEntry | { readonly withdrawn: true };
}
