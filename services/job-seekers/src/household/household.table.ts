import type { CivilDate } from '@doorstep/event-sourcing';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Member } from './household.events';

@Entity('households')
@Index('households_members', { synchronize: false })
export class HouseholdRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text' }) office: string;
  @Column({ type: 'text', name: 'formed_on' }) formedOn: CivilDate;
  @Column({ type: 'jsonb' }) members: readonly Member[];
}
