import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { EntryFacts } from '../entry/entry.events';

/** What an entry said in one version of its stream; such rows never change. */
@Entity('entry_versions')
@Index('entry_versions_entry', ['entryId', 'version'])
export class EntryVersionRow {
  /** `<entryId>@<version>` */
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', name: 'entry_id' }) entryId: string;
  @Column({ type: 'integer' }) version: number;
  /** Epoch milliseconds. */
  @Column({ type: 'bigint', name: 'recorded_at' }) recordedAt: number;
  /** `withdrawn`, or who said so. */
  @Column({ type: 'text' }) origin: string;
  /** The document it rests on. */
  @Column({ type: 'text' }) source: string;
  /** Null for a withdrawal. */
  @Column({ type: 'jsonb', nullable: true }) facts: EntryFacts | null;
}
