import { Column, PrimaryColumn } from 'typeorm';

/** One statement of a fact by a contract message, kept for ever: what was known at any instant can be computed from these rows. */
export abstract class HistoryRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  /** The fact that is stated as a whole; of its rows recorded by an instant, the one with the greatest position holds then. */
  @Column({ type: 'text', name: 'fact_id' }) factId: string;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text' }) source: string;
  @Column({ type: 'bigint' }) position: number;
  @Column({ type: 'bigint', name: 'recorded_at' }) recordedAt: number;
  @Column({ type: 'text', name: 'event_id' }) eventId: string;
  @Column({ type: 'text', name: 'message_type' }) type: string;
  @Column({ type: 'boolean' }) voided: boolean;
}
