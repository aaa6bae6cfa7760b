import { ApiProperty } from '@nestjs/swagger';
import type { Dimension } from '@doorstep/metrics';
import { dimensions } from '@doorstep/metrics';
import { FigureView } from '../placement-rates/rate.views';
import type { FairnessStage } from './fairness';
import { fairnessStages } from './fairness';

const judgements = ['even', 'disadvantaged', 'not-judged'] as const;
type Judgement = (typeof judgements)[number];
const nullableNumber = { type: 'number', nullable: true } as const;

export class GroupRatioView {
  @ApiProperty() group: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ description: 'The part of them who came so far.' }) rate: number;
  @ApiProperty({ ...nullableNumber, description: 'The rate over that of the group that did best.' })
  ratio: number | null;
  @ApiProperty({ enum: judgements, description: 'disadvantaged: below four fifths; not-judged: too few people.' })
  judgement: Judgement;
  @ApiProperty({ ...nullableNumber, description: 'The same among people of equal education.' })
  conditionalRatio: number | null;
  @ApiProperty({ enum: judgements }) conditionalJudgement: Judgement;
}

export class StageRatiosView {
  @ApiProperty({ enum: fairnessStages }) stage: FairnessStage;
  @ApiProperty({ type: 'string', nullable: true, description: 'The group that did best.' }) reference: string | null;
  @ApiProperty({ type: [GroupRatioView] }) groups: readonly GroupRatioView[];
}

export class PlacementFairnessView extends FigureView {
  @ApiProperty({ enum: dimensions }) by: Dimension;
  @ApiProperty({ type: [StageRatiosView] }) stages: readonly StageRatiosView[];
}
