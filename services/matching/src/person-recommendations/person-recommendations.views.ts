import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import type { ExplanationText, SaidPassedOver } from '../explanation/explanation-text';
import type { Arguments, Obstacle, Shortfall, StoredExplanation } from '../recommendations/recommendations.events';
import type { Delivery, PersonRecommendationRow } from './person-recommendations.table';

export class ExplanationTextView implements ExplanationText {
  @ApiProperty() summary: string;
  @ApiProperty({ type: [String], description: 'Conditions that are never traded against anything.' })
  constraints: readonly string[];
  @ApiProperty({ type: [String], description: 'What speaks for it, the strongest first.' }) reasons: readonly string[];
  @ApiProperty({ type: [String], description: 'What would change the result.' }) changes: readonly string[];
}

export class RecommendationView {
  @ApiProperty() recommendationId: string;
  @ApiProperty() personId: string;
  @ApiProperty() vacancyId: string;
  @ApiProperty() employerId: string;
  @ApiProperty() runId: string;
  @ApiProperty({ format: 'date' }) madeOn: string;
  @ApiProperty({ type: 'integer' }) rank: number;
  @ApiProperty({ type: 'integer', description: '0 to 1000.' }) score: number;
  @ApiProperty({ description: 'False once a later run replaced it or the person declined it.' }) standing: boolean;
  @ApiProperty({ type: [Object], description: 'How and when it reached the person.' }) deliveries: readonly Delivery[];
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) declinedOn: string | null;
  @ApiProperty({ type: 'string', nullable: true }) declineReason: string | null;
  @ApiProperty({ type: ExplanationTextView }) explanation: ExplanationText;
}

export class ExplainedRecommendationView extends RecommendationView {
  @ApiProperty({ enum: ['seeker', 'caseworker', 'auditor'] }) reader: string;
  @ApiProperty({ type: 'string', nullable: true }) declineNote: string | null;
  @ApiProperty({ type: Object, description: 'Rule ids, versions and arguments as stored.' }) trace: StoredExplanation;
  @ApiProperty({ type: Object }) matcher: object;
  @ApiProperty({ type: [Object], description: 'Parameters in the versions that were used.' })
  parameters: readonly object[];
}

const outcomes = ['same-employer', 'better-ones', 'taken-before', 'worth-more-to-others', 'not-drawn'] as const;

export class PassedOverView implements SaidPassedOver {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'integer', description: '0 to 1000, as it counted.' }) score: number;
  @ApiProperty({ enum: outcomes }) outcome: (typeof outcomes)[number];
  @ApiProperty({ description: 'In words.' }) text: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'The numbers behind it.' })
  arguments?: Arguments;
}

export class ShortfallView implements Shortfall {
  @ApiProperty({ enum: ['no-vacancy', 'too-few-employers', 'places-taken'] }) reason: Shortfall['reason'];
  @ApiProperty({ type: 'string', nullable: true, description: 'The constraint that alone keeps most employers away.' })
  rule: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) version: number | null;
  @ApiProperty({ type: 'integer', description: 'Further employers who would come into question without it.' })
  employers: number;
  @ApiProperty({ description: 'In words.' }) text: string;
}

export class LastRunView {
  @ApiProperty() runId: string;
  @ApiProperty({ format: 'date' }) madeOn: string;
  @ApiProperty({ type: 'integer', description: 'Vacancies looked at.' }) considered: number;
  @ApiProperty({ type: 'integer' }) guaranteed: number;
  @ApiProperty({ type: 'integer' }) found: number;
  @ApiProperty({ type: [String], description: 'Why not more, in words.' }) why: readonly string[];
  @ApiProperty({ type: [Object] }) obstacles: readonly Obstacle[];
  @ApiProperty({
    type: [PassedOverView],
    description: 'What suited as well or better and went to others in a round, or was not drawn, and why.',
  })
  passedOver: readonly PassedOverView[];
  @ApiProperty({ type: ShortfallView, nullable: true, description: 'Why a round gave fewer, and what binds most.' })
  shortfall: ShortfallView | null;
}

export class PersonRecommendationsView implements Page<RecommendationView> {
  @ApiProperty({ type: LastRunView, nullable: true }) lastRun: LastRunView | null;
  @ApiProperty({ type: [RecommendationView] }) items: readonly RecommendationView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export function recommendationViewOf(row: PersonRecommendationRow, explanation: ExplanationText): RecommendationView {
  const { id, personId, vacancyId, employerId, runId, madeOn, rank, score } = row;
  const { standing, deliveries, declinedOn, declineReason } = row;
  return {
    recommendationId: id,
    personId,
    vacancyId,
    employerId,
    runId,
    madeOn,
    rank,
    score,
    standing,
    deliveries,
    declinedOn,
    declineReason,
    explanation,
  };
}
