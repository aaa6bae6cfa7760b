import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export interface DayAttended {
  readonly on: string;
  readonly attended: boolean;
  readonly hours: number;
}

export interface CertificateEarned {
  readonly certificateId: string;
  readonly certificate: string;
  readonly awardedOn: string;
}

@Index('enrolment_records_person', { synchronize: false })
@Index('enrolment_records_course', { synchronize: false })
@Entity('enrolment_records')
export class EnrolmentRecordRow {
  @PrimaryColumn({ type: 'text' }) id: string;
  @Column({ type: 'integer' }) version: number;
  @Column({ type: 'text', name: 'person_id' }) personId: string;
  @Column({ type: 'text', name: 'course_id' }) courseId: string;
  @Column({ type: 'text', nullable: true }) office: string | null;
  @Column({ type: 'text' }) status: 'enrolled' | 'completed' | 'dropped-out' | 'certified';
  @Column({ type: 'text', name: 'enrolled_on' }) enrolledOn: string;
  @Column({ type: 'text', name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column({ type: 'text', name: 'drop_out_reason', nullable: true }) dropOutReason: string | null;
  /** In order of days. */
  @Column({ type: 'jsonb' }) attendance: readonly DayAttended[];
  @Column({ type: 'jsonb', nullable: true }) certificate: CertificateEarned | null;
}
