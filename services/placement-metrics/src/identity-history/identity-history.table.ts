import { FirstWrittenIn } from '@doorstep/service';
import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';

@Entity('identity_history')
@Index('identity_history_written', ['writtenIn'])
@Index('identity_history_place', ['position'])
export class IdentityHistoryRow extends HistoryRow {
  @FirstWrittenIn() readonly writtenIn?: string;
  @Column({ type: 'text', name: 'link_kind' }) kind: 'merged' | 'split';
  @Column({ type: 'text', name: 'survivor_id' }) survivorId: string;
  @Column({ type: 'text', name: 'absorbed_id' }) absorbedId: string;
}
