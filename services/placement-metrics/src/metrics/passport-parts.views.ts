import { ApiProperty } from '@nestjs/swagger';

export class WatermarkView {
  @ApiProperty() source: string;
  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' }) recordedAt: string | null;
}

/** A number that others state, as the figure used it. */
export class StatedNumberView {
  @ApiProperty() parameter: string;
  @ApiProperty() region: string;
  @ApiProperty() value: number;
  @ApiProperty({ type: 'string', nullable: true }) unit: string | null;
  @ApiProperty() entryId: string;
  @ApiProperty({ description: 'Version of the entry as known at the as-of instant.' }) version: number;
  @ApiProperty({ description: 'The document it rests on.' }) source: string;
}

/** The study whose records a figure is of. */
export class StudyView {
  @ApiProperty() id: string;
  @ApiProperty({ type: [String], description: 'In which it states lengths.' }) timeUnits: readonly string[];
  @ApiProperty({ type: [String], description: 'In whose minor units it states money.' }) currencies: readonly string[];
}
