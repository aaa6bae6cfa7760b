import { reachOf } from '../index/grid';
import { FiledPeople } from '../index/people-index';
import { traits } from '../index/people-table';
import { card, cardWords, kindBits, needCountBits, nowhere } from '../index/vacancy-table';
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

/** Finds the people who should hear of one vacancy after another: those whom it suits best. */
export class Reverse {
  /** How many the last look found up to the place it was to begin behind. */
  before = 0;
  private readonly best: BestList;
  private readonly skills: AskedSkills;
  private readonly wishes: Wishes;
  private readonly seen: Uint32Array;
  private readonly fields = new Map<number, Uint16Array>();
  private readonly mostToCome: number;
  private readonly mostOutside: number;
  private readonly allGroups: Uint16Array;
  private wanted: Wanted = {};
  private outside = 0;
  private stamp = 0;
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
    this.allGroups = Uint16Array.from({ length: people.groups }, (_, group) => group);
    this.seen = new Uint32Array(people.table.rows.key.length);
  }

  /** Writes the rows of the people a vacancy suits best and their scores, best first, and gives their number. */
  find(vacancy: number, rows: Int32Array, scores: Uint16Array, wanted: Wanted = {}): number {
    const { cards, needs } = this.board.vacancies.table;
    this.best.clear();
    this.wanted = wanted;
    this.before = 0;
    this.vacancy = vacancy;
    this.occupation = (cards[vacancy * cardWords + card.kind] as number) & 0xffff;
    const first = cards[vacancy * cardWords + card.needsFrom] as number;
    const count = (cards[vacancy * cardWords + card.merit] as number) >> needCountBits;
    this.skills.take(needs.entries.need.subarray(first, first + count));
    this.lookIn(this.fieldFor(this.occupation), 0);
    if (wanted.otherFields && this.best.atLeast <= this.mostOutside) this.lookIn(this.allGroups, 1);
    return this.best.write(rows, scores, 0);
  }

  private fieldFor(occupation: number): Uint16Array {
    const field = this.fields.get(occupation) ?? fieldOf(this.board.occupations, occupation);
    this.fields.set(occupation, field);
    return field;
  }

  /** `outside` is 1 for people whose field is known to be another. */
  private lookIn(groups: Uint16Array, outside: 0 | 1): void {
    this.stamp += 1;
    this.outside = outside;
    const { groups: filedGroups, filed } = this.people;
    const kind = this.board.vacancies.table.cards[this.vacancy * cardWords + card.kind] as number;
    const livesIn = ((kind >> kindBits.dormitory) & 1) !== 0;
    for (const group of groups) {
      if (group >= filedGroups) continue;
      this.lookInBlock(group, false);
      this.lookInBlock(filedGroups + group, livesIn);
    }
    for (let row = filed; row < this.rows; row += 1) this.look(row);
  }

  private lookInBlock(block: number, anywhere: boolean): void {
    const { cells, offsets, grid, postings, widestMetres } = this.people;
    const { cards, columns } = this.board.vacancies.table;
    const start = block * cells;
    const end = offsets[start + cells] as number;
    const look = (from: number, to: number) => {
      for (let at = from; at < to; at += 1) this.look(postings[at] as number);
    };
    if (anywhere || cards[this.vacancy * cardWords + card.x] === nowhere) {
      look(offsets[start] as number, end);
      return;
    }
    const latitude = columns.latitude[this.vacancy] as number;
    const reach = reachOf(grid, latitude, columns.longitude[this.vacancy] as number, widestMetres);
    for (let row = reach.south; row <= reach.north; row += 1) {
      const first = start + row * grid.columns;
      look(offsets[first + reach.west] as number, offsets[first + reach.east + 1] as number);
    }
    look(offsets[start + cells - 1] as number, end);
  }

  private look(person: number): void {
    if (this.seen[person] === this.stamp) return;
    this.seen[person] = this.stamp;
    const { cards, columns } = this.board.vacancies.table;
    const { rows, past } = this.people.table;
    const at = this.vacancy * cardWords;
    const trait = rows.traits[person] as number;
    const floorFen = rows.floorFen[person] as number;
    const wageFen = cards[at + card.wageFen] as number;
    if (
      (trait & traits.ofAge) === 0 ||
      ((cards[at + card.terms] as number) & (rows.forbiddenTerms[person] as number)) !== 0 ||
      ((cards[at + card.demands] as number) & (rows.forbiddenDemands[person] as number)) !== 0 ||
      ((cards[at + card.reserved] as number) & (rows.groups[person] as number)) === 0 ||
      wageFen < floorFen ||
      this.wanted.among?.(person) === false
    )
      return;
    const { weights } = this.board.score;
    const { best } = this;
    const worth = this.worthTo(person);
    const kind = cards[at + card.kind] as number;
    let points =
      (worth >> 1) +
      ((cards[at + card.merit] as number) & 0xffff) +
      (this.wishes.forStability(trait)[stabilityOfKind(kind)] as number);
    if ((worth & 1) !== this.outside || points + this.mostToCome < best.atLeast) return;
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
    const { cards } = this.board.vacancies.table;
    const { rows } = this.people.table;
    const { weights } = this.board.score;
    const at = this.vacancy * cardWords;
    const kind = cards[at + card.kind] as number;
    const limit = rows.limitMetres[person] as number;
    const x = cards[at + card.x] as number;
    const home = rows.division[person] as number;
    const division = cards[at + card.division] as number;
    let metres: number;
    if (x !== nowhere && rows.x[person] !== nowhere) {
      const dx = x - (rows.x[person] as number);
      const dy = (cards[at + card.y] as number) - (rows.y[person] as number);
      const dz = (cards[at + card.z] as number) - (rows.z[person] as number);
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
