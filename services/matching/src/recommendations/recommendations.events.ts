import { CivilDate, EventCatalogue, Sealed } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';

export type Arguments = Readonly<Record<string, string | number | readonly string[]>>;

/** Why a vacancy was recommended, as stored: rule ids, versions and arguments; never text. */
export interface StoredExplanation {
  readonly constraints: readonly {
    readonly rule: string;
    readonly version: number;
    readonly satisfied: boolean;
    readonly arguments: Arguments;
  }[];
  readonly contributions: readonly {
    readonly component: string;
    readonly weight: number;
    readonly value: number;
    readonly points: number;
    readonly neutral: boolean;
    readonly arguments: Arguments;
  }[];
  readonly changes: readonly {
    readonly change: string;
    readonly points: number | null;
    readonly arguments: Arguments;
  }[];
  /** Where its place was drawn: among how many, at most how many points apart, from which seed. */
  readonly drawn?: { readonly among: number; readonly bound: number; readonly seed: number };
}

export interface RecommendedVacancy {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly rank: number;
  readonly score: number;
  readonly explanation: StoredExplanation;
  /** How probable it was to stand in its place; unknown where nothing was drawn. */
  readonly propensity?: number;
}

export interface MadeRecommendation extends RecommendedVacancy {
  readonly recommendationId: string;
}

/** A run as a whole: for whom, when, by which matcher and parameters. */
export interface Run {
  readonly runId: string;
  readonly personId: string;
  /** Division code of the person's responsible office on that day. */
  readonly office: string;
  readonly madeOn: CivilDate;
  readonly matcher: { readonly name: string; readonly version: number };
  readonly parameters: readonly ResolvedParameter[];
  /** Vacancies the matcher looked at. */
  readonly considered: number;
  readonly guaranteed: number;
  /** Vacancies that went to others in the round; unknown before rounds were held. */
  readonly passedOver?: readonly PassedOver[];
}

/** What the order of a run was drawn from, kept so that other weights can be compared on it. */
export interface Draw {
  readonly seed: number;
  /** Points that near-equals lie apart at most. */
  readonly bound: number;
  /** What the values of the candidates are of, in their order. */
  readonly components: readonly string[];
  /** Best first. */
  readonly candidates: readonly {
    readonly vacancyId: string;
    readonly score: number;
    /** Thousandths. */
    readonly values: readonly number[];
  }[];
}

/** How often a constraint stood in the way, and how many vacancies it alone ruled out. */
export interface Obstacle {
  readonly rule: string;
  readonly version: number;
  readonly vacancies: number;
  readonly alone: number;
}

/** Why a round gave fewer than the guaranteed number, and the constraint that alone keeps the most further employers away; null where none does. */
export interface Shortfall {
  readonly reason: 'no-vacancy' | 'too-few-employers' | 'places-taken';
  readonly rule: string | null;
  readonly version: number | null;
  /** Employers who would come into question without that one. */
  readonly employers: number;
}

/** What became of a vacancy that was not given: see the allocation of rounds. */
export type PassedOverOutcome = 'same-employer' | 'better-ones' | 'taken-before' | 'worth-more-to-others';

/** A vacancy that suits better than one given, and why it was not. */
export interface PassedOver {
  readonly vacancyId: string;
  readonly score: number;
  readonly outcome: PassedOverOutcome;
  /** The numbers behind it; unknown before they were kept. */
  readonly arguments?: Arguments;
}

/** A vacancy as good as the last ones given, on which the lot did not fall. */
export interface NotDrawn {
  readonly vacancyId: string;
  readonly score: number;
  readonly outcome: 'not-drawn';
  readonly arguments?: Arguments;
}

export type DeliveryMeans = 'app' | 'printed' | 'read-out';

/** Proof that it reached the person; `reference` is the number of a slip or log entry. */
export interface Receipt {
  readonly kind: 'opened-in-app' | 'signed-slip' | 'counsellor-statement';
  readonly reference: string | null;
}

export type RecommendationsEvent =
  | {
      readonly type: 'recommendations-made';
      /** `supersedes`: earlier recommendations of the person that do not stand any more. */
      readonly data: Run & {
        readonly recommendations: readonly MadeRecommendation[];
        readonly supersedes: readonly string[];
        /** None in rounds, which draw nothing, nor before orders were drawn. */
        readonly draw?: Draw;
      };
    }
  | {
      readonly type: 'recommendations-short';
      readonly data: Run & {
        readonly found: number;
        readonly obstacles: readonly Obstacle[];
        /** Unknown before it was kept, and where it was no round. */
        readonly shortfall?: Shortfall;
      };
    }
  | {
      readonly type: 'recommendation-delivered';
      readonly data: {
        readonly recommendationId: string;
        readonly personId: string;
        readonly vacancyId: string;
        readonly means: DeliveryMeans;
        readonly receipt: Receipt;
        readonly deliveredOn: CivilDate;
      };
    }
  | {
      readonly type: 'recommendation-declined';
      readonly data: {
        readonly recommendationId: string;
        readonly personId: string;
        readonly vacancyId: string;
        readonly reasonCode: string;
        readonly note: Sealed | null;
        readonly declinedOn: CivilDate;
      };
    }
  | {
      readonly type: 'recommendations-office-moved';
      readonly data: { readonly personId: string; readonly office: string };
    }
  | {
      readonly type: 'recommendations-retired';
      readonly data: {
        readonly personId: string;
        readonly recommendationIds: readonly string[];
        readonly retiredOn: CivilDate;
      };
    };

export const recommendationsEvents: EventCatalogue<RecommendationsEvent> = {
  'recommendations-made': 1,
  'recommendations-short': 1,
  'recommendation-delivered': 1,
  'recommendation-declined': 1,
  'recommendations-office-moved': 1,
  'recommendations-retired': 1,
};
