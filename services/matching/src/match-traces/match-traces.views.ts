import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ExplanationTextView, PassedOverView } from '../person-recommendations/person-recommendations.views';
import type { ExplanationText } from '../explanation/explanation-text';
import type { StoredExplanation } from '../recommendations/recommendations.events';

export class TraceInputsView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'What the matcher knows of the person.' })
  person: object;
  @ApiProperty({ type: 'object', additionalProperties: true }) vacancy: object;
  @ApiProperty({ type: [Object], description: 'Parameters in the versions that are used.' })
  parameters: readonly object[];
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'By reason: how long a refusal holds.' })
  refusalTerms: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'By code: the middles of the divisions of home and work and of their counties, where they are known.',
  })
  middles: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Kilometres taken for two places of which only the divisions are known, by the smallest they share.',
  })
  distanceClassesKm: object;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description:
      'What the last 90 days taught of this pair: how rare skills asked for are, what stands in for them, near occupations.',
  })
  learned: object;
}

export class MatchTraceView {
  @ApiProperty() personId: string;
  @ApiProperty() vacancyId: string;
  @ApiProperty({ format: 'date' }) on: string;
  @ApiProperty({ description: 'No hard constraint stands in the way.' }) suits: boolean;
  @ApiProperty({ description: 'A recommendation of it to the person stands.' }) recommended: boolean;
  @ApiProperty({ type: 'integer', description: '0 to 1000; counts only where it suits.' }) score: number;
  @ApiProperty({ enum: ['seeker', 'caseworker', 'auditor'] }) reader: string;
  @ApiProperty({ type: ExplanationTextView }) explanation: ExplanationText;
  @ApiProperty({
    type: PassedOverView,
    nullable: true,
    description: 'Why it went to others, or was not drawn, in the person’s last run.',
  })
  passedOver: PassedOverView | null;
  @ApiProperty({ type: Object, description: 'Rule ids, versions and arguments.' }) trace: StoredExplanation;
  @ApiPropertyOptional({ type: TraceInputsView, description: 'For auditors: all that the verdict hangs on.' })
  inputs?: TraceInputsView;
}
