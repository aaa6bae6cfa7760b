/** Whether figures of disjoint parts may be summed: over periods, over regions. */
export interface Additivity {
  readonly overPeriods: boolean;
  readonly overRegions: boolean;
}

/** What a figure means. A change of any rule is a new version; old versions stay, so that an old figure can be computed again. */
export interface MetricDefinition {
  readonly id: string;
  readonly version: number;
  readonly unit: 'person' | 'spell' | 'household' | 'vacancy';
  readonly additivity: Additivity;
  /** Cells with fewer persons than this are not for publication. */
  readonly smallestPublishedCell: number;
  /** Verified work at one employer separated by at most this many days is one spell. */
  readonly spellGapDays: number;
  /** How many different vacancies make the guaranteed number of recommendations. */
  readonly guaranteedRecommendations: number;
  /** The retention check from whose day on a person counts as still working. */
  readonly sustainedDays: number;
}

const common = {
  unit: 'person',
  additivity: { overPeriods: false, overRegions: true },
  smallestPublishedCell: 10,
  spellGapDays: 30,
  guaranteedRecommendations: 3,
  sustainedDays: 90,
} as const;

/** Share of a registration cohort that found work, in the newest version. */
export const placementRateOfRegistered: MetricDefinition = {
  id: 'placement-rate-of-registered',
  version: 1,
  ...common,
};

/** How far the persons of a registration cohort came, in the newest version. */
export const placementFunnelOfRegistered: MetricDefinition = {
  id: 'placement-funnel-of-registered',
  version: 1,
  ...common,
};

export const definitions: readonly MetricDefinition[] = [placementRateOfRegistered, placementFunnelOfRegistered];

/** The definition `id` in `version`, or in its newest; undefined when there is none. */
export function definitionOf(id: string, version?: number): MetricDefinition | undefined {
  return definitions
    .filter((known) => known.id === id && (version === undefined || known.version === version))
    .sort((a, b) => b.version - a.version)[0];
}
