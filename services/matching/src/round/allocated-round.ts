import { allocate, Allocation, StageReport } from '@doorstep/matcher';
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

/** What a round gives each person, best first, and why it was not more. */
export interface Given {
  readonly candidates: readonly RoundCandidate[];
  readonly short: ShortReason | undefined;
}

export interface AllocatedRound {
  readonly given: ReadonlyMap<string, Given>;
  readonly report: Pick<Round, 'vacancies' | 'candidates' | 'stages' | 'shortBy' | 'scarcities' | 'seed'>;
}

const mostScarcities = 20;

/** Gives everybody their number where that can be: tier after tier, as many as can be, then as good as can be. */
export function allocatedRound(
  people: readonly RoundPerson[],
  vacancies: readonly RoundVacancy[],
  seed: number,
): AllocatedRound {
  const rows = new Map(vacancies.map(({ vacancyId }, row) => [vacancyId, row]));
  const employers = numbersFor(vacancies.map(({ employerId }) => employerId));
  const offsets = new Int32Array(people.length + 1);
  people.forEach(({ candidates }, at) => (offsets[at + 1] = (offsets[at] as number) + candidates.length));
  const candidates = people.flatMap((person) => person.candidates);
  const allocation = allocate({
    people: {
      ids: people.map(({ personId }) => personId),
      tier: Uint8Array.from(people, ({ tier }) => tier),
      demand: Uint8Array.from(people, ({ guaranteed }) => guaranteed),
      entitled: new Uint8Array(people.length).fill(1),
    },
    vacancies: {
      ids: vacancies.map(({ vacancyId }) => vacancyId),
      employer: employers,
      capacity: Int32Array.from(vacancies, ({ places }) => Math.max(0, places)),
    },
    candidates: {
      offsets,
      vacancy: Int32Array.from(candidates, ({ vacancyId }) => rows.get(vacancyId) as number),
      score: Int16Array.from(candidates, ({ score }) => score),
    },
    seed,
  });
  const given = new Map(people.map((person, at) => [person.personId, givenTo(person, at, allocation, candidates)]));
  return {
    given,
    report: {
      seed,
      vacancies: vacancies.length,
      candidates: candidates.length,
      stages: allocation.stages.map(stageOf),
      shortBy: counted([...given.values()]),
      scarcities: scarcitiesOf(vacancies, allocation.stages),
    },
  };
}

function givenTo(
  { guaranteed, candidates: own }: RoundPerson,
  at: number,
  { offsets, candidates: chosen }: Allocation,
  candidates: readonly RoundCandidate[],
): Given {
  const given = [...chosen.subarray(offsets[at], offsets[at + 1])].map((one) => candidates[one] as RoundCandidate);
  if (given.length >= guaranteed) return { candidates: given, short: undefined };
  const employers = new Set(own.map(({ employerId }) => employerId)).size;
  if (employers === 0) return { candidates: given, short: 'nothing-suits' };
  return { candidates: given, short: employers < guaranteed ? 'too-few-employers' : 'places-taken' };
}

function stageOf(stage: StageReport): RoundStage {
  const { tier, entitled, people, wanted, filled, mostFillable, score, scoreBound } = stage;
  return { tier, entitled, people, wanted, filled, mostFillable, score, scoreBound };
}

function counted(given: readonly Given[]): Readonly<Record<ShortReason, number>> {
  const counts = { 'nothing-suits': 0, 'too-few-employers': 0, 'places-taken': 0 };
  for (const { short } of given) if (short !== undefined) counts[short] += 1;
  return counts;
}

/** By occupation group and township, the most vacancies first. */
function scarcitiesOf(vacancies: readonly RoundVacancy[], stages: readonly StageReport[]): readonly Scarcity[] {
  const found = new Map<string, Scarcity>();
  vacancies.forEach(({ occupationGroup, township }, row) => {
    const short = stages.filter((stage) => stage.short[row] === 1);
    if (short.length === 0) return;
    const key = `${occupationGroup}/${township}`;
    const price = Math.max(...short.map((stage) => stage.price[row] as number));
    const before = found.get(key) ?? { occupationGroup, township, vacancies: 0, price: 0 };
    found.set(key, { ...before, vacancies: before.vacancies + 1, price: Math.max(before.price, price) });
  });
  return [...found.values()]
    .sort((a, b) => b.vacancies - a.vacancies || b.price - a.price || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, mostScarcities);
}

function keyOf({ occupationGroup, township }: Scarcity): string {
  return `${occupationGroup}/${township}`;
}

function numbersFor(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
