import type { HouseholdMember } from '@doorstep/contracts';
import { Column, Entity, Index } from 'typeorm';
import { StatementRow } from '../history/history.table';

@Entity('household_history')
@Index('household_history_place', ['position'])
@Index('household_history_fact', ['factId', 'position'])
export class HouseholdHistoryRow extends StatementRow {
  @Column({ type: 'jsonb' }) members: readonly HouseholdMember[];
}
