import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many seats of a vacancy are taken. */
@Entity('seats_taken')
export class SeatsTakenRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) openings: number;
  @Column({ type: 'integer' }) taken: number;
  @Column({ type: 'boolean' }) overcommitted: boolean;
}
