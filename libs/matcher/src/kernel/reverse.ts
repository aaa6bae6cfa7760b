import { reachOf } from '../index/grid';
import { FiledPeople } from '../index/people-index';
import { fieldBits, traits } from '../index/people-table';
import { card, cardWords, kindBits, nowhere } from '../index/vacancy-table';
import { Beside } from '../index/vocabulary';
import { byScore, lotOf, Scored } from '../matching/order';
import { mostOutsideField } from '../score/score';
import { skillsValue } from '../score/skills';
import { fieldFrom, neutral, pointsOf } from '../score/values';
import { AskedSkills } from './asked-skills';
import { BestList } from './best-list';
import { Board, creditTable, lacking } from './board';
import { occupationWorth, unknownMonths } from './closeness';
import { fieldOf } from './field';
import { isPast } from './past';
import { PeopleSift, VacancyWords } from './people-sift';
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
  private readonly chunk = new Int32Array(peopleAhead);
  /** Points for work and skills in the person's field, and outside of it. */
  private readonly mostToCome: readonly [number, number];
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
    const { field, occupation, experience, skills } = board.score.weights;
    this.mostToCome = [
      field + occupation + experience + skills,
      pointsOf(occupation, fieldFrom - 1) + experience + skills,
    ];
    this.mostOutside = mostOutsideField(board.score);
    this.sift = PeopleSift.over(people.sifted, board.score);
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
    const { sift, best, chunk } = this;
    const mostToCome = this.mostToCome[outside];
    const kept = sift.pass(this.ranges, this.asked(field), best.atLeast - mostToCome);
    for (let one = 0; one < kept;) {
      let ahead = 0;
      for (; ahead < chunk.length && one < kept; one += 1) {
        const place = sift.order[one] as number;
        if ((sift.points[place] as number) + mostToCome >= best.atLeast) chunk[ahead++] = place;
      }
      this.fetch(ahead);
      for (let at = 0; at < ahead; at += 1) this.look(chunk[at] as number, outside);
    }
  }

  private asked([field, fieldBeyond]: readonly [number, number]): VacancyWords {
    const { vacancy } = this;
    const facts = this.board.vacancies.table.sifted.columns;
    const { weights } = this.board.score;
    const kind = facts.kind[vacancy] as number;
    const forStability = (trait: number) => this.wishes.forStability(trait)[stabilityOfKind(kind)] as number;
    const setting = (value: number) => pointsOf(weights.setting, value);
    const unknownWay = pointsOf(weights.distance, neutral);
    return [
      field,
      fieldBeyond,
      facts.terms[vacancy] as number,
      facts.demands[vacancy] as number,
      facts.essential[vacancy] as number,
      facts.reserved[vacancy] as number,
      facts.wageFen[vacancy] as number,
      facts.dormitory[vacancy] as number,
      facts.x[vacancy] as number,
      facts.y[vacancy] as number,
      facts.z[vacancy] as number,
      facts.division[vacancy] as number,
      (kind >> kindBits.unstatedPlace) & 1,
      hoursOfKind(kind),
      facts.merit[vacancy] as number,
      forStability(traits.stable),
      forStability(traits.flexible),
      forStability(0),
      setting(1000),
      setting(0),
      setting(neutral),
      setting(0) + unknownWay,
      setting(1000) + unknownWay,
      setting(1000 - neutral) + unknownWay,
    ];
  }

  /** Reads something of each person before any is looked at: then the waits for memory lie side by side. */
  private fetch(ahead: number): void {
    const { work, abilities } = this.people.table;
    const { passing } = this.sift;
    let sum = 0;
    for (let at = 0; at < ahead; at += 1) {
      const person = passing[this.chunk[at] as number] as number;
      const [firstWork, firstAbility] = [work.from[person] as number, abilities.from[person] as number];
      sum +=
        (work.entries.occupation[firstWork] as number) +
        (abilities.entries.what[firstAbility] as number) +
        (abilities.entries.standing[firstAbility] as number);
    }
    this.readAhead = sum;
  }

  private look(place: number, outside: 0 | 1): void {
    const person = this.sift.passing[place] as number;
    if (this.wanted.among?.(person) === false) return;
    const { best } = this;
    const { weights } = this.board.score;
    const worth = this.worthTo(person);
    const base = (this.sift.points[place] as number) + (worth >> 1);
    if ((worth & 1) !== outside || base + weights.skills < best.atLeast) return;
    const credit = this.skills.creditOf(this.people.table, person, (minor) => this.monthsIn(person, minor));
    if (credit === lacking) return;
    const points = base + pointsOf(weights.skills, skillsValue(credit));
    if (points >= best.atLeast) this.offer(person, points);
  }

  private offer(person: number, score: number): void {
    const { sifted, columns } = this.board.vacancies.table;
    const { rows, past } = this.people.table;
    const cards = sifted.more;
    const at = this.vacancy * cardWords;
    const number = columns.number[this.vacancy] as number;
    const employer = cards[at + card.employer] as number;
    if (isPast(past, person, number, employer, columns.changedOn[this.vacancy] as number)) return;
    const lot = lotOf(rows.key[person] as number, cards[at + card.key] as number);
    const twin = rows.twin[person] as number;
    const { after } = this.wanted;
    if (after !== undefined && byScore({ score, lot, twin }, after) <= 0) this.before += 1;
    else this.best.offer(person, score, lot, twin, person);
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
