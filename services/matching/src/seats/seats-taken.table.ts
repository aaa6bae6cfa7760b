import { WrittenIn } from '@doorstep/service';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How many seats of a vacancy are taken. */
@Entity('seats_taken')
@Index('seats_taken_written', { synchronize: false })
export class SeatsTakenRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) openings: number;
  @Column({ type: 'integer' }) taken: number;
  @Column({ type: 'boolean' }) overcommitted: boolean;
  @WrittenIn() readonly writtenIn?: string;
}
