import { Column, PrimaryColumn } from 'typeorm';

/** One statement of a fact by a contract message, kept for ever: what was known at any instant can be computed from these rows. */
export abstract class StatementRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  /** The fact that is stated; of its rows recorded by an instant, the one with the greatest position holds then. */
  @Column({ type: 'text', name: 'fact_id' }) factId: string;
  @Column({ type: 'text' }) source: string;
  @Column({ type: 'bigint' }) position: number;
  @Column({ type: 'bigint', name: 'recorded_at' }) recordedAt: number;
  @Column({ type: 'text', name: 'event_id' }) eventId: string;
  @Column({ type: 'text', name: 'message_type' }) type: string;
}

/** A statement about a person. */
export abstract class HistoryRow extends StatementRow {
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'boolean' }) voided: boolean;
}
