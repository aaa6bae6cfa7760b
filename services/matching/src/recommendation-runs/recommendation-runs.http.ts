import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  CommandAnswer,
  CommandAnswerView,
  Division,
  Id,
  invalid,
  Resource,
  Sends,
} from '@doorstep/service';
import { MakeRecommendations } from '../recommendations/recommendations.commands';
import { OfficeRun, OfficeRounds } from '../round/office-rounds';
import { RecommendationRuns } from './recommendation-runs';

export class RunBody {
  @Id({ optional: true, description: 'One person; or else an office.' }) personId?: string;
  @Division({ optional: true, description: 'Everybody with an open registration in this office and those below it.' })
  office?: string;
}

export class OfficeRunView implements OfficeRun {
  @ApiProperty() runId: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer', description: 'People with at least the guaranteed number.' }) served: number;
  @ApiProperty({ type: 'integer' }) short: number;
  @ApiProperty({ type: 'integer' }) withoutProfile: number;
  @ApiProperty({ type: 'integer' }) refused: number;
  @ApiPropertyOptional({ type: 'string', nullable: true }) position: string | null;
}

@Resource('recommendation-runs')
export class RecommendationRunsController {
  constructor(
    private readonly runs: RecommendationRuns,
    private readonly rounds: OfficeRounds,
  ) {}

  /** Answers a command's answer for a person, counts ({@link OfficeRunView}) for an office. */
  @Post()
  @HttpCode(200)
  @ApiOkResponse({
    schema: { anyOf: [CommandAnswerView, OfficeRunView].map((view) => ({ $ref: getSchemaPath(view) })) },
  })
  @ApiExtraModels(OfficeRunView)
  @Sends(MakeRecommendations)
  run(@Asking() asked: Asked, @Body() { personId, office }: RunBody): Promise<CommandAnswer | OfficeRun> {
    if (personId !== undefined && office === undefined) return this.runs.forPerson(asked, personId);
    if (office !== undefined && personId === undefined) return this.rounds.hold(asked, office);
    throw invalid({ field: 'personId', code: 'person-or-office' });
  }
}
