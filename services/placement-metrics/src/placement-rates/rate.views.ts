import { ApiProperty } from '@nestjs/swagger';
import { dimensions, divisionLevels, workKinds } from '@doorstep/metrics';
import type { Dimension, DivisionLevel, RateCell, Suppression, WorkKind } from '@doorstep/metrics';

const nullableNumber = { type: 'number', nullable: true } as const;
const nullableText = { type: 'string', nullable: true } as const;

export class DefinitionView {
  @ApiProperty() id: string;
  @ApiProperty() version: number;
  @ApiProperty() unit: string;
  @ApiProperty({ description: 'Cells of fewer persons are not for publication.' }) smallestPublishedCell: number;
}

class PlacedView implements Record<WorkKind, number> {
  @ApiProperty() market: number;
  @ApiProperty() subsidised: number;
  @ApiProperty() flexible: number;
  @ApiProperty({ name: 'own-business' }) 'own-business': number;
}

export class RateCellView implements RateCell {
  @ApiProperty() cell: string;
  @ApiProperty() label: string;
  @ApiProperty({ description: 'Distinct persons: the denominator.' }) registered: number;
  @ApiProperty({ type: PlacedView, description: `Distinct persons per kind of work: ${workKinds.join(', ')}.` })
  placed: PlacedView;
  @ApiProperty() placedIncludingSubsidised: number;
  @ApiProperty(nullableNumber) marketRate: number | null;
  @ApiProperty(nullableNumber) rateIncludingSubsidised: number | null;
  @ApiProperty({ ...nullableText, enum: ['small', 'complementary'], description: 'Why it is not for publication.' })
  suppression: Suppression | null;
}

class WatermarkView {
  @ApiProperty() source: string;
  @ApiProperty({ ...nullableText, format: 'date-time' }) recordedAt: string | null;
}

/** What a figure is, so that it can be asked for again and come out the same. */
export class FigureView {
  @ApiProperty({ type: DefinitionView }) definition: DefinitionView;
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() region: string;
  @ApiProperty({ format: 'date-time' }) asOf: string;
  @ApiProperty(nullableNumber) windowDays: number | null;
  @ApiProperty({ description: 'The division tree regions were rolled up by.' }) treeVersion: string;
  @ApiProperty({ description: 'True while not everything recorded by then is known here.' }) provisional: boolean;
  @ApiProperty({ type: [WatermarkView] }) watermarks: readonly WatermarkView[];
}

export class PlacementRateView extends FigureView {
  @ApiProperty({ enum: dimensions, nullable: true, type: 'string' }) by: Dimension | null;
  @ApiProperty({ enum: divisionLevels, nullable: true, type: 'string' }) level: DivisionLevel | null;
  @ApiProperty({ type: RateCellView }) total: RateCellView;
  @ApiProperty({ type: [RateCellView] }) cells: readonly RateCellView[];
}

export class EventView {
  @ApiProperty() source: string;
  @ApiProperty() position: number;
  @ApiProperty() eventId: string;
  @ApiProperty() type: string;
  @ApiProperty({ format: 'date-time' }) recordedAt: string;
}

export class CountedPersonView {
  @ApiProperty({ description: 'Pseudonymous id of the person; of a merged one, the surviving record.' })
  personId: string;
  @ApiProperty() openedOn: string;
  @ApiProperty({ type: [String], description: 'Kinds of verified work the person counts as placed with.' })
  placed: readonly string[];
  @ApiProperty({ type: [EventView] }) denominator: readonly EventView[];
  @ApiProperty({ type: [EventView] }) numerator: readonly EventView[];
}

export class RateEventsView extends FigureView {
  @ApiProperty() cell: string;
  @ApiProperty({ type: [CountedPersonView] }) items: readonly CountedPersonView[];
  @ApiProperty(nullableText) next: string | null;
}

class StandingView {
  @ApiProperty({ type: [String] }) cells: readonly string[];
  @ApiProperty() market: boolean;
  @ApiProperty() subsidised: boolean;
}

export class DifferenceView {
  @ApiProperty() personId: string;
  @ApiProperty({ type: StandingView, nullable: true }) before: StandingView | null;
  @ApiProperty({ type: StandingView, nullable: true }) after: StandingView | null;
  @ApiProperty({ type: [EventView], description: 'Recorded between; none where the passing of time alone did it.' })
  events: readonly EventView[];
}

export class RateComparisonView {
  @ApiProperty({ type: PlacementRateView }) before: PlacementRateView;
  @ApiProperty({ type: PlacementRateView }) after: PlacementRateView;
  @ApiProperty({ type: [DifferenceView] }) items: readonly DifferenceView[];
  @ApiProperty(nullableText) next: string | null;
}
