import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CourseFacts } from '../course/course.events';

@Index('course_list_beginning', { synchronize: false })
@Index('course_list_provider', { synchronize: false })
@Entity('course_list')
export class CourseListRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text', name: 'provider_id' }) providerId: string;
  @Column({ type: 'text' }) standing: 'offered' | 'listed';
  /** The register that lists it; null for our own. */
  @Column({ type: 'text', nullable: true }) source: string | null;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text', nullable: true }) place: string | null;
  @Column({ type: 'text' }) title: string;
  @Column({ type: 'jsonb' }) occupations: readonly string[];
  /** Sorts before every other date when a course can begin at any time. */
  @Column({ type: 'text', name: 'starts_on' }) startsOn: string;
  @Column({ type: 'text', name: 'ends_on', nullable: true }) endsOn: string | null;
  @Column({ type: 'boolean' }) cancelled: boolean;
  @Column({ type: 'integer', nullable: true }) places: number | null;
  @Column({ type: 'integer' }) taken: number;
  @Column({ type: 'jsonb' }) facts: CourseFacts;
}
