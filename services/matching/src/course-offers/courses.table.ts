import type { SkillHeld } from '@doorstep/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A course that can be joined, and what it leads to. */
@Entity('courses')
@Index('courses_certificate', { synchronize: false })
export class CourseRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'jsonb' }) skills: readonly SkillHeld[];
  @Column({ type: 'text', nullable: true }) certificate: string | null;
  @Column({ type: 'text', name: 'starts_on', nullable: true }) startsOn: string | null;
  /** First day after its end. */
  @Column({ type: 'text', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'integer' }) places: number;
}
