import {
  allocate,
  Ledger,
  ledgerOf,
  mostDemanded,
  shortages,
  StageReport,
  UnmetGuarantee,
  unmetGuarantees,
} from '@doorstep/matcher';
import { PassedOver, Shortfall } from '../recommendations/recommendations.events';
import { passedOverBy, passedOverOf } from './passed-over';
import { Round, RoundStage, Scarcity, ShortReason } from './round.events';

/** A vacancy that suits a person. */
export interface RoundCandidate {
  readonly vacancyId: string;
  readonly employerId: string;
  /** 0 to 1000. */
  readonly score: number;
}

/** Somebody a round recommends to. */
export interface RoundPerson {
  readonly personId: string;
  /** 0 comes first. */
  readonly tier: number;
  /** How many recommendations they are to get. */
  readonly guaranteed: number;
  readonly candidates: readonly RoundCandidate[];
}

/** Something a round recommends. */
export interface RoundVacancy {
  readonly vacancyId: string;
  readonly employerId: string;
  readonly occupationGroup: string | null;
  readonly township: string | null;
  /** To how many more people it may be recommended. */
  readonly places: number;
}

/** What a round gives a person, best first; why it was not more, and what became of others that suit. */
export interface Given {
  readonly candidates: readonly RoundCandidate[];
  readonly short: ShortReason | undefined;
  readonly passedOver: readonly PassedOver[];
  readonly shortfall?: Shortfall | undefined;
}

type Reported = 'vacancies' | 'candidates' | 'stages' | 'shortBy' | 'passedOverBy' | 'scarcities' | 'seed';

export interface AllocatedRound {
  readonly ledger: Ledger;
  readonly unmet: readonly UnmetGuarantee[];
  readonly given: ReadonlyMap<string, Given>;
  readonly report: Pick<Round, Reported | 'levers' | 'shortfalls' | 'unmet'>;
}

const mostScarcities = 20;
const lastTier = 255;
const mostPassedOver = 3;

/** Gives everybody their number where that can be: tier after tier, as many as can be, then as good as can be. */
export function allocatedRound(
  people: readonly RoundPerson[],
  vacancies: readonly RoundVacancy[],
  seed: number,
): AllocatedRound {
  const ledger = ledgerFor(people, vacancies, seed);
  const unmet = unmetGuarantees(ledger);
  const candidates = people.flatMap((person) => person.candidates);
  const reasons = new Map(unmet.map(({ person, reason }) => [person, reason]));
  const { stages } = ledger.allocation;
  const given = new Map(
    people.map(({ personId }, at) => [personId, { ...givenTo(ledger, at, candidates), short: reasons.get(at) }]),
  );
  return {
    ledger,
    unmet,
    given,
    report: {
      seed,
      vacancies: vacancies.length,
      candidates: candidates.length,
      stages: stages.map(stageOf),
      shortBy: counted(unmet),
      passedOverBy: passedOverBy([...given.values()].map(({ passedOver }) => passedOver)),
      scarcities: scarcitiesOf(ledger, unmet, vacancies),
    },
  };
}

function ledgerFor(people: readonly RoundPerson[], vacancies: readonly RoundVacancy[], seed: number): Ledger {
  const rows = new Map(vacancies.map(({ vacancyId }, row) => [vacancyId, row]));
  const offsets = new Int32Array(people.length + 1);
  people.forEach(({ candidates }, at) => (offsets[at + 1] = (offsets[at] as number) + candidates.length));
  const candidates = people.flatMap((person) => person.candidates);
  const round = {
    people: {
      ids: people.map(({ personId }) => personId),
      tier: Uint8Array.from(people, ({ tier }) => within(tier, lastTier)),
      demand: Uint8Array.from(people, ({ guaranteed }) => within(guaranteed, mostDemanded)),
      entitled: new Uint8Array(people.length).fill(1),
    },
    vacancies: {
      ids: vacancies.map(({ vacancyId }) => vacancyId),
      employer: numbersFor(vacancies.map(({ employerId }) => employerId)),
      capacity: Int32Array.from(vacancies, ({ places }) => within(places, people.length)),
    },
    candidates: {
      offsets,
      vacancy: Int32Array.from(candidates, ({ vacancyId }) => rows.get(vacancyId) as number),
      score: Int16Array.from(candidates, ({ score }) => score),
    },
    seed,
  };
  return ledgerOf(round, allocate(round));
}

/** Candidates better than the last one given are named with why they went to others. */
function givenTo(ledger: Ledger, at: number, candidates: readonly RoundCandidate[]): Omit<Given, 'short'> {
  const { offsets, candidates: chosen } = ledger.allocation;
  const given = [...chosen.subarray(offsets[at], offsets[at + 1])];
  const last = given.at(-1);
  const atLeast = last === undefined ? 0 : (candidates[last] as RoundCandidate).score;
  const passedOver: PassedOver[] = [];
  const { offsets: own } = ledger.round.candidates;
  for (let one = own[at] as number; one < (own[at + 1] as number); one += 1) {
    if (passedOver.length === mostPassedOver) break;
    if ((candidates[one] as RoundCandidate).score > atLeast) passedOver.push(...passedOverOf(ledger, at, one));
  }
  return { candidates: given.map((one) => candidates[one] as RoundCandidate), passedOver };
}

function stageOf(stage: StageReport): RoundStage {
  const { tier, entitled, people, wanted, filled, mostFillable, score, scoreBound, bonus } = stage;
  return { tier, entitled, people, wanted, filled, mostFillable, score, scoreBound, bonus };
}

function counted(unmet: readonly UnmetGuarantee[]): Readonly<Record<ShortReason, number>> {
  const counts = { 'no-vacancy': 0, 'too-few-employers': 0, 'places-taken': 0 };
  for (const { reason } of unmet) counts[reason] += 1;
  return counts;
}

/** By occupation group and township; those where a vacancy more would help. */
function scarcitiesOf(
  ledger: Ledger,
  unmet: readonly UnmetGuarantee[],
  vacancies: readonly RoundVacancy[],
): readonly Scarcity[] {
  const groups = new Map<string, number>();
  const first: RoundVacancy[] = [];
  const groupOf = Int32Array.from(vacancies, (vacancy) => {
    const key = `${vacancy.occupationGroup}/${vacancy.township}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    groups.set(key, groups.size);
    first.push(vacancy);
    return groups.size - 1;
  });
  return shortages(ledger, unmet, groupOf)
    .filter(({ relief, short }) => relief > 0 || short > 0)
    .slice(0, mostScarcities)
    .map(({ group, vacancies: count, places, short, relief, meanPrice }) => {
      const { occupationGroup, township } = first[group] as RoundVacancy;
      return { occupationGroup, township, vacancies: count, places, short, relief, meanPrice: Math.round(meanPrice) };
    });
}

/** Parameters are whatever an office stated; a round has room for so much. */
function within(number: number, most: number): number {
  return Math.max(0, Math.min(most, number));
}

function numbersFor(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
