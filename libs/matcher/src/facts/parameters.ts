import { CivilDate } from '@doorstep/event-sourcing';
import { GeoPoint } from '../place/points';
import { ScoreParameters } from '../score/parameters';

/** How long a refusal for one reason keeps a vacancy away; `days` null for good, `untilChanged` until its terms change. */
export interface RefusalTerm {
  readonly days: number | null;
  readonly untilChanged: boolean;
}

/** What is known beyond the facts of one person or vacancy. Codes without an entry have no neighbours, no place, the weight of a rare skill. */
export interface MatchKnowledge {
  /** Centres of divisions. */
  readonly places: ReadonlyMap<string, GeoPoint>;
  /** Rarity of skills in thousandths, from {@link rarityOf}. */
  readonly skillRarity: ReadonlyMap<string, number>;
  /** Skills that another one held stands in for in part, from {@link adjacentSkillsOf}. */
  readonly adjacentSkills: ReadonlyMap<string, readonly string[]>;
  /** Occupations near another one whatever the hierarchy says, in thousandths of closeness, from {@link adjacentOccupationsOf}. */
  readonly adjacentOccupations: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Legal and local parameters, resolved by the caller for one region and day. */
export interface MatchParameters {
  readonly today: CivilDate;
  /** 劳动法 art 15: 16 years. */
  readonly minimumAgeYears: number;
  /** For people who stated no limit. */
  readonly commuteLimitDefaultKm: number;
  /** By reason; a reason that is not here holds for good. */
  readonly refusalTerms: Readonly<Record<string, RefusalTerm>>;
  readonly score: ScoreParameters;
  readonly knowledge: MatchKnowledge;
}

export interface RecommendOptions extends MatchParameters {
  /** How many to recommend at most. */
  readonly limit: number;
}

/** Nothing known beyond the facts themselves. */
export const noKnowledge: MatchKnowledge = {
  places: new Map(),
  skillRarity: new Map(),
  adjacentSkills: new Map(),
  adjacentOccupations: new Map(),
};
