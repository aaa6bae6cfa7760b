import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ReferenceEntry } from '@doorstep/contracts';

/** Every entry as it is stated now, whenever it holds. */
@Entity('stated_entries')
@Index('stated_entries_list', ['kind', 'list', 'region', 'code'])
@Index('stated_entries_parent', ['kind', 'list', 'parent'])
export class StatedEntryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text' }) kind: string;
  @Column({ type: 'text' }) list: string;
  @Column({ type: 'text' }) code: string;
  @Column({ type: 'text' }) region: string;
  @Column({ type: 'text' }) parent: string;
  /** Empty: since before our records. */
  @Column({ type: 'text', name: 'valid_from' }) from: string;
  @Column({ type: 'text', name: 'valid_to', nullable: true }) to: string | null;
  /** Code, names and aliases in small letters, one a line. */
  @Column({ type: 'text', name: 'search_text' }) searchText: string;
  @Column({ type: 'jsonb' }) entry: ReferenceEntry;
}
