import { ApiProperty } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import { ExplanationTextView } from '../person-recommendations/person-recommendations.views';

export class HearerView {
  @ApiProperty() personId: string;
  @ApiProperty() office: string;
  @ApiProperty({ description: 'Fewer recommendations stand than the person is owed.' }) owed: boolean;
  @ApiProperty({ type: 'integer', description: '0 to 1000.' }) score: number;
  @ApiProperty({ type: ExplanationTextView }) explanation: ExplanationTextView;
}

export class AudienceView {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'string', nullable: true }) occupation: string | null;
  @ApiProperty({ type: 'string', nullable: true, description: 'Division of the place of work.' }) place: string | null;
  @ApiProperty({ type: 'string', nullable: true, format: 'date' }) publishedOn: string | null;
  @ApiProperty({ type: 'integer' }) seatsLeft: number;
  @ApiProperty({ type: [HearerView], description: 'Who is owed recommendations first, then whom it suits best.' })
  people: readonly HearerView[];
}

export class AudiencesView implements Page<AudienceView> {
  @ApiProperty({ type: [AudienceView] }) items: readonly AudienceView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}
