/** What is contested: a run as a whole, one recommendation, a vacancy that was not recommended; or a human is asked to decide. */
export const contestKinds = ['run', 'recommendation', 'absence', 'human-decision'] as const;
export type ContestKind = (typeof contestKinds)[number];

/** The run it is about is the last one where none was named; null when there was none. */
export interface ContestSubject {
  readonly kind: ContestKind;
  readonly runId: string | null;
  readonly recommendationId: string | null;
  readonly vacancyId: string | null;
}

/** Why a person contests; `other` needs their own words. */
export const contestReasons = [
  'facts-wrong',
  'wishes-unheard',
  'does-not-suit',
  'job-missing',
  'unfair',
  'not-clear',
  'wants-human',
  'other',
] as const;
export type ContestReason = (typeof contestReasons)[number];

/** `upheld`: the result stands; `corrected`: it was wrong; `explained`: it was made clear and the person asked for no more. */
export const contestOutcomes = ['upheld', 'corrected', 'explained'] as const;
export type ContestOutcome = (typeof contestOutcomes)[number];

export const contestAnswerReasons = [
  'facts-right',
  'facts-changed',
  'condition-holds',
  'condition-misread',
  'job-gone',
  'others-fit-better',
  'shared-out',
  'wishes-changed',
  'system-wrong',
  'talked-over',
] as const;
export type ContestAnswerReason = (typeof contestAnswerReasons)[number];

export const contestStatuses = ['open', 'overdue', 'answered', 'withdrawn'] as const;
export type ContestStatus = (typeof contestStatuses)[number];
