import { ApiProperty } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import { EnrolmentRecordRow } from './enrolment-records.table';

export class DayView {
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty() attended: boolean;
  @ApiProperty({ type: 'integer' }) hours: number;
}

export class CertificateView {
  @ApiProperty() certificateId: string;
  @ApiProperty() certificate: string;
  @ApiProperty({ format: 'date' }) awardedOn: string;
}

export class EnrolmentView {
  @ApiProperty() enrolmentId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() personId: string;
  @ApiProperty() courseId: string;
  @ApiProperty({ enum: ['enrolled', 'completed', 'dropped-out', 'certified'] }) status: string;
  @ApiProperty({ format: 'date' }) enrolledOn: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) endedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true }) dropOutReason: string | null;
  @ApiProperty({ type: [DayView] }) attendance: DayView[];
  @ApiProperty({ type: CertificateView, nullable: true }) certificate: CertificateView | null;
}

export class EnrolmentPageView implements Page<EnrolmentView> {
  @ApiProperty({ type: [EnrolmentView] }) items: EnrolmentView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

/** An enrolment of `personId`, the record that stands for the person now. */
export function enrolmentViewOf(row: EnrolmentRecordRow, personId: string): EnrolmentView {
  const { id, version, courseId, status, enrolledOn, endedOn, dropOutReason, certificate } = row;
  return {
    enrolmentId: id,
    version,
    personId,
    courseId,
    status,
    enrolledOn,
    endedOn,
    dropOutReason,
    attendance: [...row.attendance],
    certificate,
  };
}
