import { ApiProperty } from '@nestjs/swagger';
import type { ScoredCandidate, ShownList, ShownPlace } from '@doorstep/matcher';
import { Page } from '@doorstep/service';

const days = { type: 'integer', nullable: true } as const;

export class ScoredCandidateView implements ScoredCandidate {
  @ApiProperty({ description: 'Id of the vacancy.' }) id: string;
  @ApiProperty({ type: 'integer', description: '0 to 1000.' }) score: number;
  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'What each component was worth, thousandths, in their order.',
  })
  values: readonly number[];
}

export class ShownPlaceView implements ShownPlace {
  @ApiProperty({ description: 'Id of the vacancy.' }) id: string;
  @ApiProperty({ type: 'integer', description: '1 for the first.' }) place: number;
  @ApiProperty({ description: 'How probable it was to stand in its place, over all seeds.' }) propensity: number;
  @ApiProperty({ ...days, description: 'Days after the run until the person declined it.' }) declinedAfter:
    number | null;
  @ApiProperty({ ...days, description: '… until the person was referred there.' }) referredAfter: number | null;
  @ApiProperty({ ...days, description: '… until the employer answered.' }) answeredAfter: number | null;
  @ApiProperty({ ...days, description: '… until either side refused.' }) refusedAfter: number | null;
  @ApiProperty({ ...days, description: '… until the person was hired.' }) hiredAfter: number | null;
}

export class ShownListView implements ShownList {
  @ApiProperty({ description: 'Id of the run; whose it was is not told.' }) decision: string;
  @ApiProperty({ description: 'Of the matcher and its weights.' }) version: string;
  @ApiProperty({ format: 'date' }) madeOn: string;
  @ApiProperty({ type: 'integer' }) seed: number;
  @ApiProperty({ description: 'Points that near-equals lie apart at most.' }) bound: number;
  @ApiProperty({ type: [String] }) components: readonly string[];
  @ApiProperty({ type: [ScoredCandidateView], description: 'Best first.' })
  candidates: readonly ScoredCandidateView[];
  @ApiProperty({ type: [ShownPlaceView] }) shown: readonly ShownPlaceView[];
}

export class ShownListsView implements Page<ShownListView> {
  @ApiProperty({ format: 'date', description: 'Up to which day outcomes are known.' }) asOf: string;
  @ApiProperty({ type: [ShownListView] }) items: readonly ShownListView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}
