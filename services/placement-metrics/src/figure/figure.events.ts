import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';
import { DivisionLevel, Parameters, QuestionDimension, StatedNumber, Value, Withheld } from '@doorstep/metrics';

/** The question a published figure answers; the same question can be published again as of another instant. */
export interface FigureQuestion {
  readonly metric: string;
  readonly from: CivilDate;
  /** Exclusive. */
  readonly to: CivilDate;
  /** Division code. */
  readonly region: string;
  readonly by: readonly QuestionDimension[];
  readonly level: DivisionLevel;
}

/** What a figure was computed by and from. */
export interface FigureBasis {
  readonly definitionVersion: number;
  readonly parameters: Parameters;
  /** Epoch ms. */
  readonly asOf: number;
  readonly treeVersion: string;
  /** SHA-256 over what every person or vacancy brings and the evidence of it. */
  readonly inputs: string;
  /** Numbers stated by others that completed it. */
  readonly stated?: readonly StatedNumber[];
  readonly provisional: boolean;
}

export interface PublishedCell {
  readonly cell: readonly string[];
  /** Null where it is withheld. */
  readonly value: Value | null;
  readonly subjects: number | null;
  readonly withheld: Withheld | null;
}

/** An earlier edition that this one takes the place of, and by how much its total moved, in parts of the earlier one. */
export interface Restatement {
  readonly figureId: string;
  /** Null where one of the two has no total, or the earlier one is nothing. */
  readonly magnitude: number | null;
}

export interface PublishedFigure {
  readonly figureId: string;
  readonly question: FigureQuestion;
  readonly basis: FigureBasis;
  readonly total: PublishedCell;
  readonly cells: readonly PublishedCell[];
  readonly restates: Restatement | null;
}

export interface FigureEvent {
  readonly type: 'figure-published';
  readonly data: PublishedFigure & { readonly publishedOn: CivilDate; readonly publishedBy: string };
}

export const figureEvents: EventCatalogue<FigureEvent> = { 'figure-published': 1 };
