import { ApiProperty } from '@nestjs/swagger';
import type { Judgement, Suppression } from '@doorstep/metrics';
import { judgements, measures, mixedBy, targetSenses, units } from '@doorstep/metrics';
import { EventView } from './event.view';
import { StatedNumberView, StudyView, WatermarkView } from './passport-parts.views';

const nullableNumber = { type: 'number', nullable: true } as const;
const numbers = { type: 'object', additionalProperties: { type: 'number' } } as const;

class AdditivityView {
  @ApiProperty() overPeriods: boolean;
  @ApiProperty() overRegions: boolean;
}

export class MetricView {
  @ApiProperty() id: string;
  @ApiProperty() version: number;
  @ApiProperty() name: string;
  @ApiProperty() meaning: string;
  @ApiProperty() source: string;
  @ApiProperty({ enum: ['person', 'vacancy'], description: 'Whose lives are looked at.' }) subject: string;
  @ApiProperty({ enum: measures }) measure: string;
  @ApiProperty({ enum: units }) unit: string;
  @ApiProperty({ type: AdditivityView }) additivity: AdditivityView;
  @ApiProperty({ enum: ['closed', 'running'] }) windows: string;
  @ApiProperty() smallestPublishedCell: number;
  @ApiProperty({ ...numbers, description: 'Numbers it is computed with.' }) parameters: Readonly<
    Record<string, number>
  >;
  @ApiProperty({ description: 'Said of the last day of the period, whenever it began.' }) stock: boolean;
  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'The parameter of reference-data that is added to the denominator, stated for the region and time.',
  })
  completedBy: string | null;
  @ApiProperty({ description: 'Whether it can be asked of records of a study.' }) ofStudies: boolean;
  @ApiProperty({ type: [String], description: 'Figures that belong beside it.' }) besides: readonly string[];
}

export class MetricsView {
  @ApiProperty({ type: [MetricView] }) items: readonly MetricView[];
}

class BandView {
  @ApiProperty({ description: 'Share for whom it had happened by then.' }) happened: number;
  @ApiProperty() low: number;
  @ApiProperty() high: number;
}

/** Which fields are there follows from the measure. */
export class ValueView {
  @ApiProperty({ enum: measures }) measure: string;
  @ApiProperty({ required: false }) count?: number;
  @ApiProperty({ required: false }) numerator?: number;
  @ApiProperty({ required: false }) denominator?: number;
  @ApiProperty({ ...nullableNumber, required: false }) ratio?: number | null;
  @ApiProperty({ required: false, description: 'The parameter without which there is no ratio.' }) lacks?: string;
  @ApiProperty({ required: false, description: 'Why there is no ratio.' }) reason?: string;
  @ApiProperty({ required: false, description: 'How many it is a median, mean or curve of.' }) of?: number;
  @ApiProperty({ ...nullableNumber, required: false }) value?: number | null;
  @ApiProperty({ required: false, description: 'How many for whom it happened.' }) happened?: number;
  @ApiProperty({ ...nullableNumber, required: false }) medianDays?: number | null;
  @ApiProperty({ type: BandView, required: false }) within6Months?: BandView;
  @ApiProperty({ type: BandView, required: false }) within12Months?: BandView;
  @ApiProperty({
    ...nullableNumber,
    required: false,
    description: 'The ratio over that of the cell that did best; of the total, the lowest.',
  })
  toBest?: number | null;
  @ApiProperty({
    enum: judgements,
    required: false,
    description: 'disadvantaged: below four fifths, or significantly lower; not-judged: too few, or nobody to compare.',
  })
  judgement?: Judgement;
  @ApiProperty({ ...nullableNumber, required: false, description: 'The same among persons of equal education.' })
  toBestAmongAlike?: number | null;
  @ApiProperty({ enum: judgements, required: false }) judgementAmongAlike?: Judgement;
}

export class MetricCellView {
  @ApiProperty({ type: [String], description: 'A value for each dimension asked for.' }) cell: readonly string[];
  @ApiProperty({ type: [String] }) labels: readonly string[];
  @ApiProperty({ type: ValueView }) value: ValueView;
  @ApiProperty({ description: 'Distinct persons, or vacancies, behind it.' }) subjects: number;
  @ApiProperty({ type: 'string', nullable: true, enum: ['small', 'complementary'] }) suppression: Suppression | null;
}

/** What a figure is, so that it can be asked for again and come out the same. */
export class PassportView {
  @ApiProperty() metric: string;
  @ApiProperty() version: number;
  @ApiProperty({ ...numbers, description: 'The values it was computed with.' }) parameters: Readonly<
    Record<string, number>
  >;
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() region: string;
  @ApiProperty({ type: StudyView, required: false }) study?: StudyView;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty({ description: 'The division tree regions were rolled up by.' }) treeVersion: string;
  @ApiProperty({ type: [StatedNumberView], description: 'Numbers stated by others that it was completed by.' })
  stated: readonly StatedNumberView[];
  @ApiProperty({ description: 'True while not everything recorded by then is known here.' }) provisional: boolean;
  @ApiProperty({ type: [WatermarkView] }) watermarks: readonly WatermarkView[];
}

export class MetricFigureView {
  @ApiProperty({ type: PassportView }) passport: PassportView;
  @ApiProperty({ type: [String] }) by: readonly string[];
  @ApiProperty({ type: MetricCellView }) total: MetricCellView;
  @ApiProperty({ type: [MetricCellView] }) cells: readonly MetricCellView[];
}

export class SubjectView {
  @ApiProperty({ description: 'Pseudonymous id of the person, or the vacancy.' }) id: string;
  @ApiProperty({ type: [String], description: 'The days that decide where it counts.' }) on: readonly string[];
  @ApiProperty({ description: 'What it brings to the figure, as a figure of its own.', type: ValueView })
  value: ValueView;
  @ApiProperty({ type: [EventView] }) events: readonly EventView[];
}

export class SubjectsView {
  @ApiProperty({ type: PassportView }) passport: PassportView;
  @ApiProperty({ type: [SubjectView] }) items: readonly SubjectView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export class ChangeView {
  @ApiProperty() id: string;
  @ApiProperty({ type: ValueView }) before: ValueView;
  @ApiProperty({ type: ValueView }) after: ValueView;
  @ApiProperty({ ...nullableNumber, description: 'Its share in the difference; null where values do not split.' })
  effect: number | null;
  @ApiProperty({
    type: [StatedNumberView],
    required: false,
    description: 'Numbers of others that moved: as they were.',
  })
  statedBefore?: readonly StatedNumberView[];
  @ApiProperty({ type: [StatedNumberView], required: false, description: 'As they are.' })
  statedAfter?: readonly StatedNumberView[];
  @ApiProperty({ enum: ['facts', 'rules'], description: 'Whether other facts or another rule made it.' }) cause: string;
  @ApiProperty({ type: [EventView], description: 'Recorded between the two instants.' }) events: readonly EventView[];
}

export class MetricComparisonView {
  @ApiProperty({ type: MetricFigureView }) before: MetricFigureView;
  @ApiProperty({ type: MetricFigureView }) after: MetricFigureView;
  @ApiProperty({ ...nullableNumber, description: 'Of the difference, what came of other rules.' }) byRules:
    number | null;
  @ApiProperty({ ...nullableNumber, description: 'Of the difference, what came of facts.' }) byFacts: number | null;
  @ApiProperty({ type: [ChangeView] }) items: readonly ChangeView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

export class SeriesView {
  @ApiProperty({ type: [MetricFigureView] }) items: readonly MetricFigureView[];
  @ApiProperty({ type: ValueView, required: false, description: 'Of the totals of all periods.' }) sum?: ValueView;
}

class ReachedView {
  @ApiProperty({ format: 'date', description: 'First day after the month.' }) to: string;
  @ApiProperty({ ...nullableNumber, description: 'Of all the time since the year began.' }) value: number | null;
}

class ForecastView {
  @ApiProperty() value: number;
  @ApiProperty({ description: '95 % prediction interval.' }) low: number;
  @ApiProperty() high: number;
}

export class ProgressView {
  @ApiProperty({ type: PassportView, nullable: true, description: 'Null while no definition measures it.' })
  passport: PassportView | null;
  @ApiProperty({ description: 'In the terms of the figure: a rate stated in percent is a part of 1.' }) target: number;
  @ApiProperty({ enum: targetSenses, description: 'To be reached, or not to be exceeded.' }) sense: string;
  @ApiProperty({ type: 'string', nullable: true, description: 'As stated.' }) unit: string | null;
  @ApiProperty({ description: 'The entry that states the target, and its version.' }) targetVersion: string;
  @ApiProperty({ description: 'The document it rests on.' }) targetSource: string;
  @ApiProperty({ ...nullableNumber }) reached: number | null;
  @ApiProperty({
    description: 'What an even pace would have come to by the as-of day; of a rate or a stock, the target itself.',
  })
  proRata: number;
  @ApiProperty({
    type: 'boolean',
    nullable: true,
    description: 'Whether it is not behind that, or not above a ceiling.',
  })
  holds: boolean | null;
  @ApiProperty({ required: false, description: 'Why nothing is reached.' }) reason?: string;
  @ApiProperty({
    type: ForecastView,
    nullable: true,
    description: 'The end of the year, if the months to come are like those that passed.',
  })
  forecast: ForecastView | null;
  @ApiProperty({ type: [ReachedView] }) months: readonly ReachedView[];
}

class TargetView {
  @ApiProperty() metric: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: targetSenses }) sense: string;
  @ApiProperty({ description: 'As stated.' }) value: number;
  @ApiProperty({ type: 'string', nullable: true }) unit: string | null;
  @ApiProperty({ description: 'The entry that states it, and its version.' }) version: string;
  @ApiProperty({ description: 'The document it rests on.' }) source: string;
  @ApiProperty({ description: 'Whether a definition measures it.' }) measured: boolean;
  @ApiProperty({ required: false, description: 'Why it is not measured.' }) reason?: string;
}

export class TargetsView {
  @ApiProperty({ type: [TargetView] }) items: readonly TargetView[];
}

class MixPartView {
  @ApiProperty({ enum: mixedBy }) by: string;
  @ApiProperty() cell: string;
  @ApiProperty() label: string;
  @ApiProperty({ description: 'Part of the persons or vacancies behind the figure; those of groups overlap.' })
  share: number;
}

class BureauView extends MetricCellView {
  @ApiProperty({ type: [MixPartView], description: 'Who they are: of people harder to place, less can be expected.' })
  mix: readonly MixPartView[];
}

export class BureausView {
  @ApiProperty({ type: PassportView }) passport: PassportView;
  @ApiProperty({ type: [BureauView] }) items: readonly BureauView[];
  @ApiProperty({ type: ValueView, required: false, description: 'Of all regions.' }) sum?: ValueView;
}
