import { Column, Entity, Index } from 'typeorm';
import { StatementRow } from '../history/history.table';

@Entity('parameter_history')
@Index('parameter_history_fact', ['factId', 'position'])
export class ParameterHistoryRow extends StatementRow {
  @Column({ type: 'boolean' }) voided: boolean;
  @Column({ type: 'text' }) parameter: string;
  @Column({ type: 'text', nullable: true }) region: string | null;
  @Column({ type: 'double precision', nullable: true }) value: number | null;
  @Column({ type: 'text', nullable: true }) unit: string | null;
  @Column({ type: 'text', name: 'from_day', nullable: true }) from: string | null;
  @Column({ type: 'text', name: 'to_day', nullable: true }) to: string | null;
  /** The document it rests on. */
  @Column({ type: 'text', nullable: true }) document: string | null;
  @Column({ type: 'integer', nullable: true }) version: number | null;
}
