import { ApiProperty } from '@nestjs/swagger';
import type { ProspectChange } from '@doorstep/matcher';

const changes: readonly ProspectChange[] = [
  'certificate',
  'skill',
  'longer-commute',
  'dormitory',
  'lower-wage-floor',
  'further-shift',
  'further-contract-kind',
];

export class LeadingCourseView {
  @ApiProperty() courseId: string;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Division where it is held.' }) place: string | null;
}

export class ProspectView {
  @ApiProperty({ enum: changes }) change: ProspectChange;
  @ApiProperty({ description: 'In words.' }) text: string;
  @ApiProperty({ type: 'object', additionalProperties: true }) arguments: object;
  @ApiProperty({ type: 'integer', description: 'Vacancies that would suit then and do not suit now.' })
  vacancies: number;
  @ApiProperty({ type: [String], description: 'Some of these vacancies, best first.' }) examples: readonly string[];
  @ApiProperty({ type: [LeadingCourseView], description: 'Courses that lead to it, the next to begin first.' })
  courses: readonly LeadingCourseView[];
}

export class ProspectsView {
  @ApiProperty({ type: [ProspectView] }) items: readonly ProspectView[];
}
