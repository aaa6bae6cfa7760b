import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Page } from '@doorstep/service';
import { LeadingCourseView } from '../prospects/prospects.views';
import type {
  PassedOverCounts,
  RoundCongestion,
  RoundLever,
  RoundShortfall,
  RoundStage,
  RoundUnmet,
  Scarcity,
  ShortReason,
} from '../round/round.events';

export class RoundStageView implements RoundStage {
  @ApiProperty({ type: 'integer', description: 'Priority tier: 0 comes first, whatever the others are worth.' })
  tier: number;
  @ApiProperty({ description: 'Guaranteed their number; within a tier these come first.' }) entitled: boolean;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer', description: 'Recommendations these people are to get.' }) wanted: number;
  @ApiProperty({ type: 'integer' }) filled: number;
  @ApiProperty({ type: 'integer', description: 'No allocation fills more.' }) mostFillable: number;
  @ApiProperty({ type: 'integer' }) score: number;
  @ApiProperty({ type: 'integer', description: 'No allocation that fills as many scores higher.' }) scoreBound: number;
  @ApiPropertyOptional({ type: 'integer', description: 'A price above it says that a slot stayed empty.' })
  bonus?: number;
}

export class ScarcityView implements Scarcity {
  @ApiProperty({ type: 'string', nullable: true }) occupationGroup: string | null;
  @ApiProperty({ type: 'string', nullable: true }) township: string | null;
  @ApiProperty({ type: 'integer' }) vacancies: number;
  @ApiProperty({ type: 'integer', description: 'To how many people they may be recommended together.' })
  places: number;
  @ApiProperty({ type: 'integer', description: 'Vacancies where one place more fills one recommendation more.' })
  short: number;
  @ApiProperty({ type: 'integer', description: 'Missing recommendations that one more such vacancy would bring.' })
  relief: number;
  @ApiPropertyOptional({ type: 'integer', description: 'Points that one place more would gain in the last tier.' })
  meanPrice?: number;
}

export class RoundCongestionView implements RoundCongestion {
  @ApiProperty({ type: 'integer', description: 'Vacancies recommended to nobody.' }) withoutAny: number;
  @ApiProperty({ type: 'integer', description: 'Gini of recommendations over vacancies, thousandths.' }) gini: number;
  @ApiProperty({ type: 'integer', description: 'Vacancies recommended to more people than they may be.' })
  overloaded: number;
  @ApiProperty({ type: 'integer', description: 'How many too many that is.' }) overload: number;
}

export class ShortByView implements Readonly<Record<ShortReason, number>> {
  @ApiProperty({ type: 'integer' }) 'no-vacancy': number;
  @ApiProperty({ type: 'integer' }) 'too-few-employers': number;
  @ApiProperty({ type: 'integer' }) 'places-taken': number;
}

const outcomes: readonly (keyof PassedOverCounts)[] = [
  'same-employer',
  'better-ones',
  'taken-before',
  'worth-more-to-others',
];

export class RoundPassedOverView {
  @ApiProperty({ enum: outcomes }) outcome: keyof PassedOverCounts;
  @ApiProperty({ type: 'integer', description: 'How often, three times a person at most.' }) times: number;
  @ApiProperty({ description: 'In words.' }) text: string;
}

export class RoundLeverView implements RoundLever {
  @ApiProperty({ enum: ['vacancy', 'training', 'route'] }) kind: RoundLever['kind'];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Codes; an area has nine digits for a township, six where the township is not known.',
  })
  arguments: Readonly<Record<string, string>>;
  @ApiProperty({ description: 'In words.' }) text: string;
  @ApiProperty({ type: 'integer', description: 'People below the guarantee to whom it would open something.' })
  people: number;
  @ApiProperty({ type: 'integer', description: 'Missing recommendations it brings at least, taking no place away.' })
  recommendations: number;
  @ApiProperty({ type: 'integer', description: 'People it lifts to the guarantee at least.' }) guarantees: number;
  @ApiProperty({ type: 'string', nullable: true, description: 'The vacancy whose terms a new one is taken to have.' })
  like: string | null;
  @ApiProperty({ type: [LeadingCourseView], description: 'Courses that lead there and can be joined now.' })
  courses: readonly LeadingCourseView[];
}

export class RoundShortfallView implements RoundShortfall {
  @ApiProperty({ enum: ['no-vacancy', 'too-few-employers', 'places-taken'] }) reason: ShortReason;
  @ApiProperty({ type: 'string', nullable: true, description: 'The constraint that alone keeps most employers away.' })
  rule: string | null;
  @ApiProperty({ type: 'integer', nullable: true }) version: number | null;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ description: 'In words.' }) text: string;
}

export class RoundUnmetView implements RoundUnmet {
  @ApiProperty({ type: 'string', nullable: true, description: 'Six digits where the township is not known.' })
  area: string | null;
  @ApiProperty({ type: 'integer' }) people: number;
  @ApiProperty({ type: 'integer', description: 'Of these, whom no vacancy suits.' }) withoutVacancy: number;
  @ApiProperty({ type: 'integer' }) missingForWantOfEmployers: number;
  @ApiProperty({ type: 'integer' }) missingForWantOfPlaces: number;
}

export class RoundView {
  @ApiProperty() roundId: string;
  @ApiProperty() office: string;
  @ApiProperty({ format: 'date' }) heldOn: string;
  @ApiProperty({ type: 'integer', description: 'People with an open registration.' }) people: number;
  @ApiProperty({ type: 'integer' }) withoutProfile: number;
  @ApiProperty({ type: 'integer', description: 'Got at least the guaranteed number.' }) served: number;
  @ApiProperty({ type: 'integer' }) short: number;
  @ApiProperty({ type: 'integer' }) refused: number;
  @ApiProperty({ type: 'integer' }) vacancies: number;
  @ApiProperty({ type: 'integer', description: 'Pairs of a person and a vacancy that suit.' }) candidates: number;
  @ApiProperty({ type: Object }) matcher: object;
  @ApiProperty({ type: [Object], description: 'Parameters in the versions that were used.' })
  parameters: readonly object[];
  @ApiProperty({ type: 'integer', description: 'Decided between equals.' }) seed: number;
  @ApiProperty({ type: [RoundStageView] }) stages: readonly RoundStageView[];
  @ApiProperty({ type: ShortByView, description: 'People who got fewer, by why.' }) shortBy: ShortByView;
  @ApiPropertyOptional({
    type: [RoundPassedOverView],
    description: 'Why what suited somebody better than what they were given went to others.',
  })
  passedOver?: readonly RoundPassedOverView[];
  @ApiProperty({ type: [ScarcityView], description: 'Where more places would help most.' })
  scarcities: readonly ScarcityView[];
  @ApiPropertyOptional({
    type: [RoundLeverView],
    description: 'What one vacancy, one route, or training would do for those below the guarantee.',
  })
  levers?: readonly RoundLeverView[];
  @ApiPropertyOptional({ type: [RoundShortfallView], description: 'What binds those below the guarantee.' })
  shortfalls?: readonly RoundShortfallView[];
  @ApiPropertyOptional({ type: [RoundUnmetView], description: 'Where they live.' })
  unmet?: readonly RoundUnmetView[];
  @ApiProperty({ type: RoundCongestionView }) congestion: RoundCongestionView;
  @ApiProperty({ type: 'integer', description: 'How far from the best at most, in millionths, proven.' })
  gapMillionths: number;
}

export class RoundsPageView implements Page<RoundView> {
  @ApiProperty({ type: [RoundView] }) items: readonly RoundView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}
