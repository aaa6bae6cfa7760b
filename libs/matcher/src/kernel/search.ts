import { needBits, needs } from '../index/needs';
import { PeopleTable, traits } from '../index/people-table';
import { card, cardWords, kindBits, needCountBits, nowhere } from '../index/vacancy-table';
import { lotOf } from '../matching/order';
import { classMetres, leastMetres } from '../place/divisions';
import { mostOutsideField } from '../score/score';
import { skillsValue } from '../score/skills';
import { distanceValue, half, neutral, pointsOf, wageValue } from '../score/values';
import { BestList } from './best-list';
import { Board, creditTable, lacking } from './board';
import { Closeness, everywhere, inField, outside, Part } from './closeness';
import { Holdings } from './holdings';
import { isPast } from './past';
import { Places } from './places';
import { Ranges } from './ranges';
import { Sift } from './sift';
import { hoursOfKind, stabilityOfKind, Wishes } from './wishes';

/** Finds the best vacancies for one person after another. Each thread has its own; the board is shared. */
export class Search {
  private readonly best: BestList;
  private readonly ranges = new Ranges();
  private readonly sift = new Sift();
  private readonly places: Places;
  private readonly closeness: Closeness;
  private readonly holdings: Holdings;
  private readonly wishes: Wishes;
  private readonly groups = new Uint16Array(2048);
  private readonly credits: Int16Array;
  private readonly mostOutside: number;

  constructor(
    private readonly board: Board,
    limit: number,
  ) {
    const { score } = board;
    this.best = new BestList(limit);
    this.places = new Places(board.vacancies, this.ranges);
    this.closeness = new Closeness(board.occupations, score);
    this.holdings = new Holdings(board.standsInFor);
    this.wishes = new Wishes(score);
    this.credits = creditTable(score);
    this.mostOutside = mostOutsideField(score);
  }

  /** Writes the rows of the best vacancies for `person` and their scores from `at` on, best first, and gives their number. */
  find(people: PeopleTable, person: number, rows: Int32Array, scores: Uint16Array, at: number): number {
    const fields = this.begin(people, person);
    for (let one = 0; one < fields; one += 1) this.places.add(this.groups[one] as number);
    this.look(people, person, inField);
    if (this.best.atLeast <= this.mostOutside) {
      this.ranges.clear();
      for (let group = 0; group < this.board.occupations.groups; group += 1) this.places.add(group);
      this.look(people, person, outside);
    }
    this.end(people, person);
    return this.best.write(rows, scores, at);
  }

  /** The same without the index: every vacancy is looked at. */
  findByLookingAtAll(people: PeopleTable, person: number, rows: Int32Array, scores: Uint16Array, at: number): number {
    this.begin(people, person);
    this.ranges.add(0, this.board.rows);
    this.look(people, person, everywhere);
    this.end(people, person);
    return this.best.write(rows, scores, at);
  }

  private begin(people: PeopleTable, person: number): number {
    this.best.clear();
    this.ranges.clear();
    this.holdings.take(people, person);
    this.places.of(people, person);
    return this.closeness.of(people, person, this.groups);
  }

  private end(people: PeopleTable, person: number): void {
    this.holdings.leave(people, person);
    this.closeness.leave();
  }

  private look(people: PeopleTable, person: number, part: Part): void {
    if (((people.rows.traits[person] as number) & traits.ofAge) === 0) return;
    const { cards } = this.board.vacancies.table;
    const passed = this.sift.pass(cards, this.ranges, people, person, this.holdings.signature);
    this.settle(people, person, this.closeness.weigh(cards, this.sift.passing, passed, part));
  }

  /** Scores the sifted vacancies and offers them to the list. */
  private settle(people: PeopleTable, person: number, passed: number): void {
    const { best, credits } = this;
    const { passing } = this.sift;
    const { standing16 } = this.holdings;
    const { worths, monthsByMinor: months } = this.closeness;
    const { weights } = this.board.score;
    const { cards, columns, needs: needLists } = this.board.vacancies.table;
    const { need } = needLists.entries;
    const { twin, number, changedOn } = columns;
    const { rows, past } = people;

    const trait = rows.traits[person] as number;
    const personKey = rows.key[person] as number;
    const floorFen = rows.floorFen[person] as number;
    const perFen = half(floorFen);
    const limit = rows.limitMetres[person] as number;
    const limitSquared = limit * limit;
    const perMetre = 1000 / limit;
    const homeX = rows.x[person] as number;
    const homeY = rows.y[person] as number;
    const homeZ = rows.z[person] as number;
    const home = rows.division[person] as number;
    const atDivision = (trait & traits.unstatedPlace) !== 0;
    const livesIn = (trait & traits.dormitory) !== 0;
    const stabilityPoints = this.wishes.forStability(trait);
    const hoursPoints = this.wishes.forHours(people, person);
    const nearValue = (trait & traits.nearHome) !== 0 ? 1000 : (trait & traits.away) !== 0 ? 0 : neutral;
    const nearPoints = pointsOf(weights.setting, nearValue);
    const farPoints = pointsOf(weights.setting, 1000 - nearValue) + pointsOf(weights.distance, neutral);
    const wageWeight = weights.wage;
    const distanceWeight = weights.distance;
    const skillsWeight = weights.skills;
    const mostToCome = skillsWeight + wageWeight + Math.max(farPoints, nearPoints + distanceWeight);
    let atLeast = best.atLeast;

    for (let one = 0; one < passed; one += 1) {
      const at = passing[one] as number;
      const kind = cards[at + card.kind] as number;
      const worth = worths[kind & 0xffff] as number;
      const merit = cards[at + card.merit] as number;
      let points =
        (worth >> 1) +
        (merit & 0xffff) +
        (stabilityPoints[stabilityOfKind(kind)] as number) +
        (hoursPoints[hoursOfKind(kind)] as number);
      if (points + mostToCome < atLeast) continue;

      const x = cards[at + card.x] as number;
      let metres: number;
      if (x !== nowhere && homeX !== nowhere) {
        const dx = x - homeX;
        const dy = (cards[at + card.y] as number) - homeY;
        const dz = (cards[at + card.z] as number) - homeZ;
        const squared = dx * dx + dy * dy + dz * dz;
        metres = squared <= limitSquared ? Math.sqrt(squared) : -1;
        if (metres >= 0 && (atDivision || ((kind >> kindBits.unstatedPlace) & 1) !== 0)) {
          metres = Math.max(metres, leastMetres(home, cards[at + card.division] as number));
          if (metres > limit) metres = -1;
        }
      } else {
        metres = classMetres(home, cards[at + card.division] as number);
        if (metres > limit) metres = -1;
      }
      if (metres >= 0) points += nearPoints + pointsOf(distanceWeight, distanceValue(metres, perMetre));
      else if (livesIn && ((kind >> kindBits.dormitory) & 1) !== 0) points += farPoints;
      else continue;
      points += pointsOf(wageWeight, wageValue(floorFen, cards[at + card.wageFen] as number, perFen));
      if (points + skillsWeight < atLeast) continue;

      let credit = 0;
      const first = cards[at + card.needsFrom] as number;
      const last = first + (merit >> needCountBits);
      for (let entry = first; entry < last; entry += 1) {
        const word = need[entry] as number;
        const how = (word >> needBits.how) & 31;
        const share = word & needBits.share;
        const given =
          how < needs.months
            ? (credits[(standing16[word >>> needBits.what] as number) | how] as number)
            : (months[word >>> needBits.what] as number) < share
              ? lacking
              : 0;
        if (given === lacking) {
          credit = lacking;
          break;
        }
        credit += given * share;
      }
      if (credit === lacking) continue;
      points += pointsOf(skillsWeight, skillsValue(credit));
      if (points < atLeast) continue;
      const row = at / cardWords;
      const employer = cards[at + card.employer] as number;
      if (isPast(past, person, number[row] as number, employer, changedOn[row] as number)) continue;
      best.offer(row, points, lotOf(personKey, cards[at + card.key] as number), twin[row] as number, employer);
      atLeast = best.atLeast;
    }
  }
}
