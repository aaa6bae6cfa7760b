import { ApiProperty } from '@nestjs/swagger';
import { PositionBody } from '@doorstep/service';
import type { Requirement, VacancyContent, WageRange } from '../vacancy/vacancy-content';
import { wagePeriods } from '../vacancy/vacancy.body';

export class WageView {
  @ApiProperty({ type: 'integer', description: 'Minor units (fen).' }) minMinor: number;
  @ApiProperty({ type: 'integer' }) maxMinor: number;
  @ApiProperty() currency: string;
  @ApiProperty({ enum: wagePeriods }) period: string;
}

export class RequirementView {
  @ApiProperty() kind: string;
  @ApiProperty() code: string;
  @ApiProperty({ oneOf: [{ type: 'string' }, { type: 'integer' }], required: false }) level?: string | number;
  @ApiProperty() essential: boolean;
}

/** What a posting says. */
export class ContentView implements VacancyContent {
  @ApiProperty() title: string;
  @ApiProperty({ type: 'string', nullable: true }) duties: string | null;
  @ApiProperty({ type: 'string', nullable: true }) conditions: string | null;
  @ApiProperty({ type: 'string', nullable: true }) occupation: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) openings: number | null;
  @ApiProperty({ type: WageView, nullable: true }) wage: WageRange | null;
  @ApiProperty({ type: 'string', nullable: true }) place: string | null;
  @ApiProperty({ type: 'string', nullable: true }) contractKind: string | null;
  @ApiProperty({ type: PositionBody, nullable: true }) position: PositionBody | null;
  @ApiProperty({ type: [String] }) shifts: readonly string[];
  @ApiProperty({ type: 'integer', nullable: true }) hoursPerWeek: number | null;
  @ApiProperty({ type: [String], nullable: true, description: 'Codes of list `health-demand`; null: not stated.' })
  healthDemands: readonly string[] | null;
  @ApiProperty({ type: [RequirementView] }) requirements: readonly Requirement[];
  @ApiProperty({ type: [String] }) reservedFor: readonly string[];
  @ApiProperty() subsidised: boolean;
  @ApiProperty({ type: [String] }) accommodationsOffered: readonly string[];
  @ApiProperty() dormitory: boolean;
  @ApiProperty({ type: 'string', format: 'date', nullable: true }) expiresOn: string | null;
}
