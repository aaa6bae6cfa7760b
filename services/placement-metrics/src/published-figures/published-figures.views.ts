import { ApiProperty } from '@nestjs/swagger';
import type { Withheld } from '@doorstep/metrics';
import { Page } from '@doorstep/service';
import { ValueView } from '../metrics/metric.views';
import { StatedNumberView } from '../metrics/passport-parts.views';

class PublishedCellView {
  @ApiProperty({ type: [String] }) cell: readonly string[];
  @ApiProperty({ type: [String] }) labels: readonly string[];
  @ApiProperty({ type: ValueView, nullable: true }) value: ValueView | null;
  @ApiProperty({ type: 'number', nullable: true }) subjects: number | null;
  @ApiProperty({
    type: 'string',
    nullable: true,
    enum: ['small', 'complementary', 'difference'],
    description:
      'Why it has no numbers: it is small, would give away a small one, or an earlier edition would give away few.',
  })
  withheld: Withheld | null;
}

class RestatementView {
  @ApiProperty({ format: 'uuid' }) figureId: string;
  @ApiProperty({ type: 'number', nullable: true, description: 'By what part of the earlier total it moved.' })
  magnitude: number | null;
}

export class PublishedFigureView {
  @ApiProperty({ format: 'uuid' }) figureId: string;
  @ApiProperty() metric: string;
  @ApiProperty() version: number;
  @ApiProperty() name: string;
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' } })
  parameters: Readonly<Record<string, number>>;
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() region: string;
  @ApiProperty({ type: [String] }) by: readonly string[];
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty() treeVersion: string;
  @ApiProperty({ description: 'SHA-256 over what every person or vacancy brings, and the events that rests on.' })
  inputs: string;
  @ApiProperty({ type: [StatedNumberView], description: 'Numbers stated by others that it was completed by.' })
  stated: readonly StatedNumberView[];
  @ApiProperty() provisional: boolean;
  @ApiProperty({ format: 'date' }) publishedOn: string;
  @ApiProperty() publishedBy: string;
  @ApiProperty({ type: PublishedCellView }) total: PublishedCellView;
  @ApiProperty({ type: [PublishedCellView] }) cells: readonly PublishedCellView[];
  @ApiProperty({ type: RestatementView, nullable: true }) restates: RestatementView | null;
}

export class PublishedFigurePageView implements Page<PublishedFigureView> {
  @ApiProperty({ type: [PublishedFigureView] }) items: PublishedFigureView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

class RecomputedView {
  @ApiProperty({ description: 'True where it is computed from the same inputs to the same value.' }) holds: boolean;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ type: ValueView }) total: ValueView;
  @ApiProperty() inputs: string;
}

export class CheckedFigureView {
  @ApiProperty({ type: PublishedFigureView }) published: PublishedFigureView;
  @ApiProperty({ type: RecomputedView, description: 'Computed once more from what was known then.' })
  then: RecomputedView;
  @ApiProperty({ type: RecomputedView, description: 'Computed from what is known now.' }) now: RecomputedView;
  @ApiProperty({ type: [String], description: 'Figures that were published in its place.' })
  restatedBy: readonly string[];
}
