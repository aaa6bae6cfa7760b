import { CivilDate, EventCatalogue } from '@doorstep/event-sourcing';

/** Units of time that studies state lengths in. */
export const timeUnits = ['day', 'week', 'fortnight', 'month', 'quarter', 'year'] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** How a spell of unemployment stood when it was last seen. */
export const endings = [
  'full-time-work',
  'part-time-work',
  'work',
  'status-unknown',
  'training',
  'retired',
  'other',
  'not-ended',
] as const;
export type Ending = (typeof endings)[number];

export interface OutcomeSpell {
  /** In the unit of time of the study. */
  readonly length: number;
  /** First day after what was seen of it. */
  readonly seenUntil: CivilDate;
  /** Null where the end was not explained. */
  readonly ending: Ending | null;
}

export interface OutcomeTraining {
  readonly course: string;
  /** In the unit of time of the study. */
  readonly length: number;
  /** Exclusive. */
  readonly endedOn: CivilDate;
}

/** A half-open interval a study looks at. */
export interface OutcomePeriod {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** What a study, or another register, says of one of its subjects; nothing of it tells who that is. */
export interface OutcomeRecord {
  readonly recordId: string;
  readonly study: string;
  /** Where its subjects count. */
  readonly region: string;
  /** What made columns into facts. */
  readonly mapping: { readonly name: string; readonly version: number };
  readonly startsOn: CivilDate;
  readonly timeUnit: TimeUnit;
  readonly currency: string | null;
  readonly sex: string | null;
  /** In whole years, on the first day. */
  readonly age: number | null;
  readonly education: string | null;
  readonly groups: readonly string[];
  readonly spell: OutcomeSpell | null;
  readonly training: OutcomeTraining | null;
  readonly earnings: readonly (OutcomePeriod & { readonly amountMinor: number })[];
  readonly followUps: readonly (OutcomePeriod & { readonly isEmployed: boolean })[];
  /** SHA-256 of what the mapping made of the row. */
  readonly contentHash: string;
}

export type OutcomeRecordEvent =
  | { readonly type: 'outcome-stated'; readonly data: OutcomeRecord }
  | { readonly type: 'outcome-restated'; readonly data: OutcomeRecord };

export const outcomeRecordEvents: EventCatalogue<OutcomeRecordEvent> = { 'outcome-stated': 1, 'outcome-restated': 1 };
