import { ApiProperty } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import { deliveries, skillLevels } from '../course/course.body';
import type { CourseFacts, Price, SkillTaught } from '../course/course.events';
import { CourseListRow } from './course-list.table';

export class SkillView {
  @ApiProperty() skill: string;
  @ApiProperty({ enum: skillLevels }) level: string;
}

export class PriceView {
  @ApiProperty({ type: 'integer', description: 'Minor units (fen).' }) minor: number;
  @ApiProperty() currency: string;
}

export class CourseFactsView implements CourseFacts {
  @ApiProperty() title: string;
  @ApiProperty({ type: 'string', nullable: true }) description: string | null;
  @ApiProperty({ type: 'string', nullable: true }) prerequisites: string | null;
  @ApiProperty({ type: [String] }) occupations: readonly string[];
  @ApiProperty({ type: [SkillView] }) skills: readonly SkillTaught[];
  @ApiProperty({ type: 'string', nullable: true }) field: string | null;
  @ApiProperty({ type: 'string', nullable: true }) certificate: string | null;
  @ApiProperty({ type: 'string', nullable: true }) leadsTo: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) startsOn: string | null;
  @ApiProperty({ type: 'string', format: 'date', nullable: true, description: 'First day after its end.' })
  endsOn: string | null;
  @ApiProperty({ type: 'string', nullable: true }) place: string | null;
  @ApiProperty({ type: 'string', nullable: true }) locality: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) contactHours: number | null;
  @ApiProperty({ type: 'integer', nullable: true }) durationDays: number | null;
  @ApiProperty({ enum: deliveries, nullable: true }) delivery: CourseFacts['delivery'];
  @ApiProperty({ type: PriceView, nullable: true }) tuition: Price | null;
  @ApiProperty({ type: PriceView, nullable: true }) materials: Price | null;
}

export class CourseView {
  @ApiProperty() courseId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() providerId: string;
  @ApiProperty({ enum: ['offered', 'listed'], description: 'Ours, or shown from another register.' }) standing: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'The register it comes from.' }) source: string | null;
  @ApiProperty({ type: 'string', nullable: true }) office: string | null;
  @ApiProperty() cancelled: boolean;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null where the register does not say.' })
  places: number | null;
  @ApiProperty({ type: 'integer' }) taken: number;
  @ApiProperty({ type: CourseFactsView }) facts: CourseFactsView;
}

export class CoursePageView implements Page<CourseView> {
  @ApiProperty({ type: [CourseView] }) items: CourseView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export function courseViewOf(row: CourseListRow): CourseView {
  const { id, version, providerId, standing, source, office, cancelled, places, taken, facts } = row;
  return {
    courseId: id,
    version,
    providerId,
    standing,
    source,
    office,
    cancelled,
    places,
    taken,
    facts: { ...facts },
  };
}
