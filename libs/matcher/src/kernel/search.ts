import { hoursMaxOf, hoursMinOf, PeopleTable, traits } from '../index/people-table';
import { card, cardWords } from '../index/vacancy-table';
import { mostOutsideField } from '../score/score';
import { neutral, pointsOf } from '../score/values';
import { Board, creditTable } from './board';
import { Closeness, inField, outside, Part } from './closeness';
import { creditFor } from './credit';
import { Holdings } from './holdings';
import { Callbacks, Kernel } from './kernel';
import { isPast } from './past';
import { Places } from './places';
import { Ranges } from './ranges';

/** Finds the best vacancies for one person after another. Each thread has its own; the board is shared. */
export class Search implements Callbacks {
  private readonly kernel: Kernel;
  private readonly places: Places;
  private readonly closeness: Closeness;
  private readonly holdings: Holdings;
  private readonly groups = new Uint16Array(2048);
  private readonly credits: Int16Array;
  private readonly mostOutside: number;
  private people: PeopleTable;
  private person = 0;

  constructor(
    private readonly board: Board,
    private readonly limit: number,
  ) {
    const { score } = board;
    this.kernel = Kernel.over(board);
    this.places = new Places(board.vacancies);
    this.closeness = new Closeness(board, this.kernel);
    this.holdings = new Holdings(board.standsInFor, this.kernel.standing16);
    this.credits = creditTable(score);
    this.mostOutside = mostOutsideField(score);
  }

  /** Writes the rows of the best vacancies for `person` and their scores from `at` on, best first, and gives their number. */
  find(people: PeopleTable, person: number, rows: Int32Array, scores: Uint16Array, at: number): number {
    this.kernel.clear(this.limit);
    if (((people.rows.traits[person] as number) & traits.ofAge) !== 0) {
      this.holdings.take(people, person);
      this.places.of(people, person);
      const fields = this.closeness.of(people, person, this.groups);
      this.take(people, person);
      for (let one = 0; one < fields; one += 1) this.places.add(this.groups[one] as number);
      this.look(this.places.ranges, inField);
      if (this.kernel.atLeast <= this.mostOutside) this.look(this.places.ofAll(), outside);
      this.holdings.leave(people, person);
      this.closeness.leave();
    }
    return this.kernel.write(rows, scores, at, this.limit);
  }

  isPast(row: number): boolean {
    const { sifted, columns } = this.board.vacancies.table;
    const employer = sifted.more[row * cardWords + card.employer] as number;
    const changedOn = columns.changedOn[row] as number;
    return isPast(this.people.past, this.person, columns.number[row] as number, employer, changedOn);
  }

  longCredit(row: number): number {
    const { standing16, months } = this.kernel;
    const monthsIn = (minor: number) => months[minor] as number;
    return creditFor(this.board.vacancies.table.needs, row, this.credits, standing16, monthsIn);
  }

  private look(ranges: Ranges, part: Part): void {
    this.kernel.callbacks = this;
    this.kernel.search(ranges, part);
  }

  private take(people: PeopleTable, person: number): void {
    const { weights } = this.board.score;
    const { rows } = people;
    const trait = rows.traits[person] as number;
    const has = (bit: number) => (trait & bit) !== 0;
    const nearValue = has(traits.nearHome) ? 1000 : has(traits.away) ? 0 : neutral;
    this.people = people;
    this.person = person;
    this.kernel.take([
      rows.forbiddenTerms[person] as number,
      rows.forbiddenDemands[person] as number,
      ~this.holdings.signature,
      rows.groups[person] as number,
      rows.floorFen[person] as number,
      has(traits.dormitory) ? -1 : 0,
      rows.x[person] as number,
      rows.y[person] as number,
      rows.z[person] as number,
      rows.limitMetres[person] as number,
      rows.division[person] as number,
      has(traits.unstatedPlace) ? 1 : 0,
      pointsOf(weights.setting, nearValue),
      pointsOf(weights.setting, 1000 - nearValue) + pointsOf(weights.distance, neutral),
      has(traits.hours) ? hoursMinOf(trait) : -1,
      hoursMaxOf(trait),
      this.kernel.stabilityAt(has(traits.stable) ? 1 : has(traits.flexible) ? -1 : 0),
      rows.key[person] as number,
      people.past.count[person] as number,
    ]);
  }
}
