import { Column, Entity, Index } from 'typeorm';
import { HistoryRow } from '../history/history.table';
import type { OutcomeRecord } from '../outcome-record/outcome-record.events';

@Entity('outcome_history')
@Index('outcome_history_study', ['study', 'factId', 'position'])
@Index('outcome_history_person', ['personId'])
@Index('outcome_history_place', ['position'])
export class OutcomeHistoryRow extends HistoryRow {
  @Column({ type: 'text' }) study: string;
  @Column({ type: 'jsonb' }) record: OutcomeRecord;
}
