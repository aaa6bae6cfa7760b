import { employerOf, givenTo, Ledger } from '../allocation/ledger';
import { UnmetGuarantee, UnmetReason } from '../allocation/unmet';
import { unmet } from '../constraints/constraints';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { areaOf } from '../place/divisions';
import { withinCommute } from '../place/distance';
import { Lever, leverKey, leversAgainst } from './lever';
import { NewVacancies, newVacancy, Waiting } from './new-vacancies';
import { byRelief, Opening, Relief, reliefOf } from './relief';

/** A round with the facts behind it; people and vacancies in the order of the round. */
export interface LeverWorld {
  readonly ledger: Ledger;
  readonly people: readonly MatchPerson[];
  readonly vacancies: readonly MatchVacancy[];
  readonly parametersFor: (person: number) => MatchParameters;
  /** To how many people a vacancy of one opening may be recommended. */
  readonly placesOfOne: number;
}

/** What keeps somebody below the guarantee. */
export interface Binding {
  readonly reason: UnmetReason;
  /** The constraint that alone keeps the most further employers away; null where none does alone. */
  readonly rule: string | null;
  readonly version: number | null;
  /** Employers who would come into question without that one. */
  readonly employers: number;
}

/** So many employers are kept for each lever and person: more than anybody lacks. */
const employersEach = 16;

/** Looks, for one person after another who is below the guarantee, for what stands in the way and for what would take it away. */
export class LeverSearch {
  private readonly newVacancies: NewVacancies;
  private readonly free: Int32Array;
  private readonly rows: readonly number[];
  private readonly waiting: Waiting[] = [];
  private readonly opened = new Map<string, { readonly lever: Lever; readonly openings: Map<number, number[]> }>();

  constructor(private readonly world: LeverWorld) {
    const { ledger, vacancies } = world;
    const { capacity, ids } = ledger.round.vacancies;
    this.newVacancies = new NewVacancies(vacancies, world.placesOfOne);
    this.free = capacity.map((places, v) => places - (ledger.offsets[v + 1]! - ledger.offsets[v]!));
    this.rows = Array.from(ids.keys()).sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  }

  look({ person, demand, given, reason }: UnmetGuarantee): Binding {
    const { people, vacancies, parametersFor, ledger } = this.world;
    const waiting = { person, facts: people[person]!, parameters: parametersFor(person), missing: demand - given };
    this.waiting.push(waiting);
    const held = new Set(Array.from(givenTo(ledger.allocation, person), (one) => employerOf(ledger.round, one)));
    const alone = new Map<string, { readonly version: number; readonly employers: Set<number> }>();
    for (const row of this.rows) {
      const [only, further] = unmet(waiting.facts, vacancies[row]!, waiting.parameters, 2);
      if (further !== undefined) continue;
      if (only === undefined || only.rule === 'capacity-left') this.newVacancies.vote(row, waiting);
      if (only === undefined) continue;
      if (only.rule === 'commute-or-dormitory') this.voteAtHome(row, waiting);
      const employer = ledger.round.vacancies.employer[row]!;
      if (held.has(employer)) continue;
      const count = alone.get(only.rule) ?? { version: only.version, employers: new Set() };
      alone.set(only.rule, count);
      count.employers.add(employer);
      if (this.free[row]! > 0)
        this.open(leversAgainst(only, waiting.facts, vacancies[row]!, waiting.parameters), person, row);
    }
    const [most] = [...alone].sort(([a, x], [b, y]) => y.employers.size - x.employers.size || (a < b ? -1 : 1));
    if (most === undefined) return { reason, rule: null, version: null, employers: 0 };
    return { reason, rule: most[0], version: most[1].version, employers: most[1].employers.size };
  }

  /** What would bring most, the first `most` of each kind, of all that were looked at. */
  reliefs(most: number): readonly Relief[] {
    const missing = new Map(this.waiting.map((one) => [one.person, one.missing]));
    const { ids } = this.world.ledger.round.people;
    const found = [...this.opened.values()].map(({ lever, openings }) => {
      const each = [...openings]
        .map(([person, vacancies]): Opening => ({ person, vacancies, missing: missing.get(person)! }))
        .sort((a, b) => (ids[a.person]! < ids[b.person]! ? -1 : 1));
      const relief = reliefOf(each, this.free);
      return {
        ...lever,
        ...relief,
        people: each.length,
        recommendations: relief.gains.length,
        vacancy: null,
        like: null,
      };
    });
    const waiting = [...this.waiting].sort((a, b) => (ids[a.person]! < ids[b.person]! ? -1 : 1));
    const sorted = [...this.newVacancies.reliefs(most, waiting), ...found].sort(byRelief<Relief>(leverKey));
    const ofKind = (kind: Lever['kind']) => sorted.filter((one) => one.kind === kind).slice(0, most);
    return [...ofKind('vacancy'), ...ofKind('training'), ...ofKind('route')].sort(byRelief<Relief>(leverKey));
  }

  private voteAtHome(row: number, waiting: Waiting): void {
    const home = areaOf(waiting.facts.residence);
    const vacancy = this.world.vacancies[row]!;
    if (home === null || home === areaOf(vacancy.place)) return;
    if (withinCommute(waiting.facts, newVacancy(vacancy, home), waiting.parameters))
      this.newVacancies.voteAt(home, row, waiting);
  }

  private open(lever: Lever | undefined, person: number, row: number): void {
    if (lever === undefined) return;
    const key = leverKey(lever);
    const known = this.opened.get(key) ?? { lever, openings: new Map<number, number[]>() };
    this.opened.set(key, known);
    const rows = known.openings.get(person) ?? [];
    known.openings.set(person, rows);
    const { employer } = this.world.ledger.round.vacancies;
    if (rows.length < employersEach && !rows.some((one) => employer[one] === employer[row])) rows.push(row);
  }
}
