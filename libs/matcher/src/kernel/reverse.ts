import { reachOf } from '../index/grid';
import { FiledPeople } from '../index/people-index';
import { fieldBits, traits } from '../index/people-table';
import { card, cardWords, kindBits, nowhere } from '../index/vacancy-table';
import { Beside } from '../index/vocabulary';
import { byScore, lotOf, Scored } from '../matching/order';
import { classMetres, leastMetres } from '../place/divisions';
import { mostOutsideField } from '../score/score';
import { skillsValue } from '../score/skills';
import { distanceValue, half, neutral, pointsOf, wageValue } from '../score/values';
import { AskedSkills } from './asked-skills';
import { BestList } from './best-list';
import { Board, creditTable, lacking } from './board';
import { occupationWorth, unknownMonths } from './closeness';
import { fieldOf } from './field';
import { isPast } from './past';
import { PeopleSift } from './people-sift';
import { Ranges } from './ranges';
import { hoursOfKind, stabilityOfKind, Wishes } from './wishes';

/** Who is looked for: everybody whose field a vacancy is, or may be, unless told otherwise. */
export interface Wanted {
  /** Also people of other fields, where they are among the best. */
  readonly otherFields?: boolean;
  /** Only these, by their rows. */
  readonly among?: (person: number) => boolean;
  /** Only those who come behind this place. */
  readonly after?: Scored;
}

const peopleAhead = 16;

/** Finds the people who should hear of one vacancy after another: those whom it suits best. */
export class Reverse {
  /** How many the last look found up to the place it was to begin behind. */
  before = 0;
  /** Means nothing; without it reading ahead would be left out. */
  readAhead = 0;
  private readonly best: BestList;
  private readonly skills: AskedSkills;
  private readonly wishes: Wishes;
  private readonly sift: PeopleSift;
  private readonly ranges = new Ranges();
  private readonly fields = new Map<number, readonly [number, number]>();
  private readonly mostToCome: number;
  private readonly mostOutside: number;
  private wanted: Wanted = {};
  private vacancy = 0;
  private occupation = 0;

  constructor(
    private readonly board: Board,
    replacedBy: Beside,
    private readonly people: FiledPeople,
    private readonly rows: number,
    limit: number,
  ) {
    this.best = new BestList(limit);
    this.skills = new AskedSkills(replacedBy, creditTable(board.score));
    this.wishes = new Wishes(board.score);
    const { setting, distance, hours, wage, skills } = board.score.weights;
    this.mostToCome = setting + distance + hours + wage + skills;
    this.mostOutside = mostOutsideField(board.score);
    this.sift = PeopleSift.over(people.sifted);
  }

  /** Writes the rows of the people a vacancy suits best and their scores, best first, and gives their number. */
  find(vacancy: number, rows: Int32Array, scores: Uint16Array, wanted: Wanted = {}): number {
    const { sifted, needs } = this.board.vacancies.table;
    this.best.clear();
    this.wanted = wanted;
    this.before = 0;
    this.vacancy = vacancy;
    this.occupation = (sifted.columns.kind[vacancy] as number) & 0xffff;
    const first = needs.from[vacancy] as number;
    this.skills.take(needs.entries.need.subarray(first, first + (needs.count[vacancy] as number)));
    this.lookFor();
    this.lookIn(this.fieldFor(this.occupation), 0);
    if (wanted.otherFields && this.best.atLeast <= this.mostOutside) this.lookIn([-1, -1], 1);
    return this.best.write(rows, scores, 0);
  }

  private fieldFor(occupation: number): readonly [number, number] {
    const field = this.fields.get(occupation) ?? fieldBits(fieldOf(this.board.occupations, occupation));
    this.fields.set(occupation, field);
    return field;
  }

  /** Where people live who could get to the vacancy. */
  private lookFor(): void {
    const { ranges } = this;
    const { cells, offsets, filed } = this.people;
    const { x, dormitory } = this.board.vacancies.table.sifted.columns;
    const anywhere = x[this.vacancy] === nowhere;
    ranges.clear();
    if (anywhere) ranges.add(0, offsets[cells] as number);
    else this.addReach(0);
    if (anywhere || dormitory[this.vacancy] !== 0) ranges.add(offsets[cells] as number, filed);
    else this.addReach(cells);
    ranges.add(filed, this.rows);
  }

  private addReach(firstCell: number): void {
    const { cells, offsets, grid, widestMetres } = this.people;
    const { latitude, longitude } = this.board.vacancies.table.columns;
    const [north, east] = [latitude[this.vacancy] as number, longitude[this.vacancy] as number];
    const reach = reachOf(grid, north, east, widestMetres);
    for (let row = reach.south; row <= reach.north; row += 1) {
      const first = firstCell + row * grid.columns;
      this.ranges.add(offsets[first + reach.west] as number, offsets[first + reach.east + 1] as number);
    }
    this.ranges.add(offsets[firstCell + cells - 1] as number, offsets[firstCell + cells] as number);
  }

  /** `outside` is 1 for people whose field is known to be another. */
  private lookIn(field: readonly [number, number], outside: 0 | 1): void {
    const { columns } = this.board.vacancies.table.sifted;
    const passed = this.sift.pass(this.ranges, field, columns, this.vacancy);
    const { passing } = this.sift;
    for (let one = 0; one < passed; one += 1) {
      if (one % peopleAhead === 0) this.fetch(one, Math.min(passed, one + peopleAhead));
      this.look(passing[one] as number, outside);
    }
  }

  /** Reads something of each person before any is looked at: then the waits for memory lie side by side. */
  private fetch(from: number, to: number): void {
    const { rows, work, abilities } = this.people.table;
    const { passing } = this.sift;
    let sum = 0;
    for (let one = from; one < to; one += 1) {
      const person = passing[one] as number;
      const [firstWork, firstAbility] = [work.from[person] as number, abilities.from[person] as number];
      sum +=
        (work.entries.occupation[firstWork] as number) +
        (abilities.entries.what[firstAbility] as number) +
        (abilities.entries.standing[firstAbility] as number) +
        (rows.traits[person] as number) +
        (rows.limitMetres[person] as number);
    }
    this.readAhead = sum;
  }

  private look(person: number, outside: 0 | 1): void {
    if (this.wanted.among?.(person) === false) return;
    const { sifted, columns } = this.board.vacancies.table;
    const { rows, past } = this.people.table;
    const { more: cards, columns: facts } = sifted;
    const at = this.vacancy * cardWords;
    const trait = rows.traits[person] as number;
    const floorFen = rows.floorFen[person] as number;
    const wageFen = facts.wageFen[this.vacancy] as number;
    const { weights } = this.board.score;
    const { best } = this;
    const worth = this.worthTo(person);
    const kind = facts.kind[this.vacancy] as number;
    let points =
      (worth >> 1) +
      (facts.merit[this.vacancy] as number) +
      (this.wishes.forStability(trait)[stabilityOfKind(kind)] as number);
    if ((worth & 1) !== outside || points + this.mostToCome < best.atLeast) return;
    const way = this.pointsForTheWay(person, trait);
    if (way < 0) return;
    points +=
      way +
      (this.wishes.forHours(this.people.table, person)[hoursOfKind(kind)] as number) +
      pointsOf(weights.wage, wageValue(floorFen, wageFen, half(floorFen)));
    if (points + weights.skills < best.atLeast) return;
    const credit = this.skills.creditOf(this.people.table, person, (minor) => this.monthsIn(person, minor));
    if (credit === lacking) return;
    points += pointsOf(weights.skills, skillsValue(credit));
    if (points < best.atLeast) return;
    const number = columns.number[this.vacancy] as number;
    const employer = cards[at + card.employer] as number;
    if (isPast(past, person, number, employer, columns.changedOn[this.vacancy] as number)) return;
    const lot = lotOf(rows.key[person] as number, cards[at + card.key] as number);
    const twin = rows.twin[person] as number;
    const { after } = this.wanted;
    if (after !== undefined && byScore({ score: points, lot, twin }, after) <= 0) this.before += 1;
    else best.offer(person, points, lot, twin, person);
  }

  /** Points for distance and setting; negative where the way is too far. */
  private pointsForTheWay(person: number, trait: number): number {
    const facts = this.board.vacancies.table.sifted.columns;
    const { rows } = this.people.table;
    const { weights } = this.board.score;
    const { vacancy } = this;
    const kind = facts.kind[vacancy] as number;
    const limit = rows.limitMetres[person] as number;
    const x = facts.x[vacancy] as number;
    const home = rows.division[person] as number;
    const division = facts.division[vacancy] as number;
    let metres: number;
    if (x !== nowhere && rows.x[person] !== nowhere) {
      const dx = x - (rows.x[person] as number);
      const dy = (facts.y[vacancy] as number) - (rows.y[person] as number);
      const dz = (facts.z[vacancy] as number) - (rows.z[person] as number);
      const squared = dx * dx + dy * dy + dz * dz;
      metres = squared <= limit * limit ? Math.sqrt(squared) : -1;
      const unstated = (trait & traits.unstatedPlace) !== 0 || ((kind >> kindBits.unstatedPlace) & 1) !== 0;
      if (metres >= 0 && unstated) metres = Math.max(metres, leastMetres(home, division));
    } else {
      metres = classMetres(home, division);
    }
    const nearValue = (trait & traits.nearHome) !== 0 ? 1000 : (trait & traits.away) !== 0 ? 0 : neutral;
    if (metres >= 0 && metres <= limit)
      return pointsOf(weights.setting, nearValue) + pointsOf(weights.distance, distanceValue(metres, 1000 / limit));
    if ((trait & traits.dormitory) === 0 || ((kind >> kindBits.dormitory) & 1) === 0) return -1;
    return pointsOf(weights.setting, 1000 - nearValue) + pointsOf(weights.distance, neutral);
  }

  private worthTo(person: number): number {
    const { from, count, entries } = this.people.table.work;
    const { similarity, stride, minor } = this.board.occupations;
    const { score } = this.board;
    const { occupation } = this;
    const end = (from[person] as number) + (count[person] as number);
    let closest = -1;
    let left = unknownMonths;
    for (let entry = from[person] as number; entry < end; entry += 1) {
      const other = entries.occupation[entry] as number;
      let like = occupation === 0 ? -1 : (similarity[occupation * stride + other] as number);
      if (entries.held[entry] === 1) {
        if (like >= 0) like = ((like * score.heldOccupation) / 1000) | 0;
        left = Math.max(0, left);
        if (minor[other] === minor[occupation]) left += entries.left[entry] as number;
      }
      if (like > closest) closest = like;
    }
    return occupationWorth(score, closest, occupation === 0 ? unknownMonths : left);
  }

  private monthsIn(person: number, minorGroup: number): number {
    const { from, count, entries } = this.people.table.work;
    const { minor } = this.board.occupations;
    const end = (from[person] as number) + (count[person] as number);
    let months = 0;
    for (let entry = from[person] as number; entry < end; entry += 1)
      if (minor[entries.occupation[entry] as number] === minorGroup) months += entries.months[entry] as number;
    return months;
  }
}
