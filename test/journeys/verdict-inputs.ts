/** What an auditor is told of a pair, as it is read here: all that the verdicts hang on. */
export interface VerdictInputs {
  readonly person: PersonTold;
  readonly vacancy: VacancyTold;
  readonly parameters: readonly { readonly name: string; readonly value: unknown }[];
  readonly refusalTerms: Readonly<Record<string, { readonly days: number | null; readonly untilChanged: boolean }>>;
  readonly middles: Readonly<Record<string, Point>>;
  readonly distanceClassesKm: Readonly<Record<DistanceClass, number>>;
}

export type DistanceClass = 'township' | 'county' | 'prefecture' | 'province' | 'elsewhere';

export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

export interface PersonTold {
  readonly residence: string;
  readonly position: Point | null;
  readonly birthMonth: string;
  readonly groups: readonly string[];
  readonly occupationsHeld: readonly { readonly occupation: string; readonly months: number }[];
  readonly skills: readonly { readonly skill: string; readonly level: string }[];
  readonly education: string;
  readonly certificates: readonly { readonly certificate: string; readonly validUntil: string | null }[];
  readonly wageFloorFen: number | null;
  readonly commuteLimitKm: number | null;
  readonly contractKinds: readonly string[];
  readonly shifts: readonly string[];
  readonly accommodationNeeds: readonly string[];
  readonly healthLimits: readonly string[];
  readonly acceptsDormitory: boolean;
  readonly refusals: readonly {
    readonly vacancyId: string;
    readonly reason: string | null;
    readonly refusedOn: string;
  }[];
  readonly referredVacancies: readonly string[];
  readonly currentEmployers: readonly string[];
  readonly holdsPublicPost: boolean | null;
  readonly subsistenceRecipient: boolean | null;
}

export interface VacancyTold {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly open: boolean;
  readonly expiresOn: string;
  readonly changedOn: string | null;
  readonly lawful: boolean;
  readonly employerStanding: string;
  readonly seatsLeft: number;
  readonly place: string | null;
  readonly position: Point | null;
  readonly wage: { readonly minMinor: number; readonly currency: string; readonly period: string } | null;
  readonly minimumWageFen: number | null;
  readonly contractKind: string | null;
  readonly shifts: readonly string[];
  readonly requirements: readonly RequirementTold[];
  readonly healthDemands: readonly string[] | null;
  readonly reservedFor: readonly string[];
  readonly accommodationsOffered: readonly string[];
  readonly dormitory: boolean;
  readonly publicPost: boolean;
}

export interface RequirementTold {
  readonly kind: string;
  readonly code: string;
  readonly level?: string | number;
  readonly essential: boolean;
}
