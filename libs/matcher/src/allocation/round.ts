/** Whom a round recommends to. One entry per person in every array. */
export interface RoundPeople {
  readonly ids: readonly string[];
  /** 0 comes first; whatever a tier takes is gone for the next. */
  readonly tier: Uint8Array;
  /** How many recommendations of distinct employers the person is to get. */
  readonly demand: Uint8Array;
  /** 1 for who is guaranteed them; within a tier these come first. */
  readonly entitled: Uint8Array;
}

/** What a round recommends. One entry per vacancy in every array. */
export interface RoundVacancies {
  readonly ids: readonly string[];
  /** Vacancies with the same number, from 0, are of one employer. */
  readonly employer: Int32Array;
  /** How many people may be sent: c × openings. */
  readonly capacity: Int32Array;
}

/** Feasible pairs, filed by person: those of person p lie from `offsets[p]` up to `offsets[p + 1]`. */
export interface RoundCandidates {
  readonly offsets: Int32Array;
  readonly vacancy: Int32Array;
  /** 0 to 1000. */
  readonly score: Int16Array;
}

export interface AllocationRound {
  readonly people: RoundPeople;
  readonly vacancies: RoundVacancies;
  readonly candidates: RoundCandidates;
  /** Decides only between equals. */
  readonly seed: number;
}

export const highestScore = 1_000;
/** Score and place of a candidate share an integer of 31 bits while they are sorted. */
export const rankBits = 21;
export const mostVacancies = 2 ** rankBits;
/** The highest demand of one person. */
export const mostDemanded = 15;

/** Throws a RangeError naming what does not fit together in `round`. */
export function checkRound({ people, vacancies, candidates }: AllocationRound): void {
  const { length } = people.ids;
  const { offsets, vacancy, score } = candidates;
  for (const [name, array] of Object.entries({ tier: people.tier, demand: people.demand, entitled: people.entitled }))
    if (array.length !== length) throw new RangeError(`${name} has ${array.length} entries for ${length} people`);
  for (const [name, array] of Object.entries({ employer: vacancies.employer, capacity: vacancies.capacity }))
    if (array.length !== vacancies.ids.length)
      throw new RangeError(`${name} has ${array.length} entries for ${vacancies.ids.length} vacancies`);
  if (offsets.length !== length + 1 || offsets[0] !== 0 || offsets.some((at, p) => p > 0 && at < offsets[p - 1]!))
    throw new RangeError('the offsets of the candidates do not rise from 0, one per person and one more');
  if (vacancy.length !== offsets[length] || score.length !== vacancy.length)
    throw new RangeError(`${offsets[length]} candidates, ${vacancy.length} vacancies and ${score.length} scores`);
  if (people.demand.some((demand) => demand > mostDemanded)) throw new RangeError(`a demand above ${mostDemanded}`);
  if (vacancies.ids.length > mostVacancies) throw new RangeError(`more than ${mostVacancies} vacancies`);
  if (vacancies.employer.some((employer) => employer < 0)) throw new RangeError('an employer below 0');
  if (vacancies.capacity.some((capacity) => capacity < 0)) throw new RangeError('a capacity below 0');
  for (let i = 0; i < vacancy.length; i += 1) {
    if (score[i]! < 0 || score[i]! > highestScore) throw new RangeError(`a score outside 0 to ${highestScore}`);
    if (vacancy[i]! < 0 || vacancy[i]! >= vacancies.ids.length) throw new RangeError('a candidate is no vacancy');
  }
}
