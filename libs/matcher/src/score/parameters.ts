/** Weights in thousandths; they sum to a thousand. */
export interface ScoreWeights {
  /** Work the person wants, has done or could move to. */
  readonly field: number;
  /** How close it is to that. */
  readonly occupation: number;
  readonly skills: number;
  readonly experience: number;
  readonly wage: number;
  readonly distance: number;
  readonly hours: number;
  readonly stability: number;
  readonly setting: number;
  readonly freshness: number;
  readonly acceptance: number;
}

export type Component = keyof ScoreWeights;

/** Everything the score is made with; its version is stored with every recommendation. */
export interface ScoreParameters {
  readonly version: number;
  readonly weights: ScoreWeights;
  /** Credit in thousandths for a skill at the level asked for. */
  readonly credit: {
    readonly verified: number;
    readonly claimed: number;
    /** Held, but below the level asked for. */
    readonly below: number;
    /** Another skill held stands in for it. */
    readonly adjacent: number;
  };
  /** What an occupation held counts against one wished for, in thousandths. */
  readonly heldOccupation: number;
  readonly fullExperienceMonths: number;
  /** Months after which experience counts half. */
  readonly experienceHalfLifeMonths: number;
  /** Thousandths lost for each hour a week outside of those wished for. */
  readonly perHourOutside: number;
  readonly staleAfterDays: number;
}

/** Half of all points decide that a person's own field comes first; competence 270, wishes 190, the vacancy itself 40. */
export const defaultScoreParameters: ScoreParameters = {
  version: 1,
  weights: {
    field: 500,
    occupation: 110,
    skills: 100,
    experience: 60,
    wage: 70,
    distance: 60,
    hours: 20,
    stability: 20,
    setting: 20,
    freshness: 15,
    acceptance: 25,
  },
  credit: { verified: 1000, claimed: 850, below: 400, adjacent: 250 },
  heldOccupation: 800,
  fullExperienceMonths: 36,
  experienceHalfLifeMonths: 60,
  perHourOutside: 50,
  staleAfterDays: 60,
};
