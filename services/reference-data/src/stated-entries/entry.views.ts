import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ReferenceEntry } from '@doorstep/contracts';
import { PositionBody } from '@doorstep/service';

const anyValue = {
  anyOf: [...['string', 'number', 'boolean', 'object', 'null'].map((type) => ({ type })), { type: 'array', items: {} }],
};

export class NamesView {
  @ApiProperty() zh: string;
  @ApiProperty() en: string;
}

export class EntryView {
  @ApiProperty({ example: 'parameter.minimum-wage-monthly-fen.620000.2023-11-01' }) entryId: string;
  @ApiProperty({ enum: ['division', 'occupation', 'code', 'parameter', 'rule-table'] }) kind: string;
  @ApiProperty() list: string;
  @ApiProperty() code: string;
  @ApiProperty() region: string;
  @ApiPropertyOptional() parent?: string;
  @ApiPropertyOptional() level?: string;
  @ApiPropertyOptional({ type: NamesView }) names?: NamesView;
  @ApiPropertyOptional({ ...anyValue, description: 'A value, a rule table, or more about a code.' }) value?: unknown;
  @ApiPropertyOptional() unit?: string;
  @ApiPropertyOptional({
    type: PositionBody,
    description: 'The point that stands for a division: where its government is.',
  })
  position?: PositionBody;
  @ApiProperty({ description: 'Empty: since before our records.' }) from: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'First day on which it no longer holds.' }) to:
    string | null;
  @ApiProperty({ description: 'The document it rests on.' }) source: string;
  @ApiProperty({ type: 'integer' }) version: number;
}

export class EntryPageView {
  @ApiProperty({ type: [EntryView] }) items: EntryView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export const viewOf = (entry: ReferenceEntry): EntryView => entry;

export class ResolutionView {
  @ApiProperty() name: string;
  @ApiProperty(anyValue) value: unknown;
  @ApiProperty() entryId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty() source: string;
  @ApiProperty({ description: 'The region it was stated for.' }) region: string;
  @ApiProperty({ type: [String], description: 'The regions asked on the way, the last being where it was found.' })
  asked: readonly string[];
}
