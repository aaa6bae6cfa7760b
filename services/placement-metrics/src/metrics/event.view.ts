import { ApiProperty } from '@nestjs/swagger';
import { FactEvent } from '../known-facts/fact-events.sql';

export class EventView {
  @ApiProperty() source: string;
  @ApiProperty() position: number;
  @ApiProperty() eventId: string;
  @ApiProperty() type: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export function eventViewOf({ source, position, eventId, type, recordedAt }: Omit<FactEvent, 'recordId'>): EventView {
  return { source, position, eventId, type, recordedAt: new Date(recordedAt).toISOString() };
}
