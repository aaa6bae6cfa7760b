import { PeopleTable, traits } from '../index/people-table';
import { card, cardWords, kindBits, nowhere } from '../index/vacancy-table';
import { lotOf } from '../matching/order';
import { classMetres, leastMetres } from '../place/divisions';
import { skillsValue } from '../score/skills';
import { distanceValue, half, neutral, pointsOf, wageValue } from '../score/values';
import { BestList } from './best-list';
import { Board, creditTable, lacking } from './board';
import { occupationWorth, unknownMonths } from './closeness';
import { creditFor } from './credit';
import { Holdings } from './holdings';
import { isPast } from './past';
import { hoursOfKind, stabilityOfKind, Wishes } from './wishes';

/** Finds what a search finds by looking at every vacancy, in plain typed arrays: what a search's speed is measured against. */
export class EveryPair {
  private readonly best: BestList;
  private readonly standing16 = new Uint16Array(0x10000);
  private readonly holdings: Holdings;
  private readonly wishes: Wishes;
  private readonly credits: Int16Array;
  private readonly worths: Int32Array;

  constructor(
    private readonly board: Board,
    limit: number,
  ) {
    this.best = new BestList(limit);
    this.holdings = new Holdings(board.standsInFor, this.standing16);
    this.wishes = new Wishes(board.score);
    this.credits = creditTable(board.score);
    this.worths = new Int32Array(board.occupations.stride);
  }

  /** Writes the rows of the best vacancies for `person` and their scores from `at` on, best first, and gives their number. */
  find(people: PeopleTable, person: number, rows: Int32Array, scores: Uint16Array, at: number): number {
    this.best.clear();
    this.holdings.take(people, person);
    if (((people.rows.traits[person] as number) & traits.ofAge) !== 0) this.lookAtAll(people, person);
    this.holdings.leave(people, person);
    return this.best.write(rows, scores, at);
  }

  private lookAtAll(people: PeopleTable, person: number): void {
    const { worths, best } = this;
    const { weights } = this.board.score;
    const { sifted, columns } = this.board.vacancies.table;
    const { terms, demands, essential, reserved, wageFen, kind, merit } = sifted.columns;
    const { rows } = people;
    const forbiddenTerms = rows.forbiddenTerms[person] as number;
    const forbiddenDemands = rows.forbiddenDemands[person] as number;
    const groups = rows.groups[person] as number;
    const floorFen = rows.floorFen[person] as number;
    const perFen = half(floorFen);
    const notHeld = ~this.holdings.signature;
    const stabilityPoints = this.wishes.forStability(rows.traits[person] as number);
    const hoursPoints = this.wishes.forHours(rows.traits[person] as number);
    this.weighOccupations(people, person);
    for (let row = 0; row < this.board.rows; row += 1) {
      const against =
        ((terms[row] as number) & forbiddenTerms) |
        ((demands[row] as number) & forbiddenDemands) |
        ((essential[row] as number) & notHeld);
      if (against !== 0 || ((reserved[row] as number) & groups) === 0 || (wageFen[row] as number) < floorFen) continue;
      const way = this.pointsForTheWay(people, person, row);
      if (way < 0) continue;
      const base =
        way +
        ((worths[(kind[row] as number) & 0xffff] as number) >> 1) +
        (merit[row] as number) +
        (stabilityPoints[stabilityOfKind(kind[row] as number)] as number) +
        (hoursPoints[hoursOfKind(kind[row] as number)] as number) +
        pointsOf(weights.wage, wageValue(floorFen, wageFen[row] as number, perFen));
      if (base + weights.skills < best.atLeast) continue;
      const credit = this.creditOf(people, person, row);
      if (credit === lacking) continue;
      const points = base + pointsOf(weights.skills, skillsValue(credit));
      const employer = sifted.more[row * cardWords + card.employer] as number;
      const changedOn = columns.changedOn[row] as number;
      if (points < best.atLeast || isPast(people.past, person, columns.number[row] as number, employer, changedOn))
        continue;
      const lot = lotOf(rows.key[person] as number, sifted.more[row * cardWords + card.key] as number);
      const twin = (sifted.more[row * cardWords + card.twin] as number) >>> 0;
      best.offer(row, points, lot, twin, employer);
    }
  }

  private weighOccupations({ work }: PeopleTable, person: number): void {
    const { similarity, stride, size, minor } = this.board.occupations;
    const { score } = this.board;
    const first = work.from[person] as number;
    const last = first + (work.count[person] as number);
    for (let occupation = 0; occupation < size; occupation += 1) {
      let closest = -1;
      let left = unknownMonths;
      for (let entry = first; entry < last; entry += 1) {
        const other = work.entries.occupation[entry] as number;
        let like = occupation === 0 ? -1 : (similarity[other * stride + occupation] as number);
        if (work.entries.held[entry] === 1) {
          if (like >= 0) like = ((like * score.heldOccupation) / 1000) | 0;
          left = Math.max(0, left) + (minor[other] === minor[occupation] ? (work.entries.left[entry] as number) : 0);
        }
        closest = Math.max(closest, like);
      }
      this.worths[occupation] = occupationWorth(score, closest, occupation === 0 ? unknownMonths : left);
    }
  }

  /** Negative where the way is too far. */
  private pointsForTheWay({ rows }: PeopleTable, person: number, row: number): number {
    const { x, y, z, kind, division } = this.board.vacancies.table.sifted.columns;
    const { weights } = this.board.score;
    const trait = rows.traits[person] as number;
    const limit = rows.limitMetres[person] as number;
    const [home, there] = [rows.division[person] as number, division[row] as number];
    const nearValue = (trait & traits.nearHome) !== 0 ? 1000 : (trait & traits.away) !== 0 ? 0 : neutral;
    let metres: number;
    if (x[row] !== nowhere && rows.x[person] !== nowhere) {
      const dx = (x[row] as number) - (rows.x[person] as number);
      const dy = (y[row] as number) - (rows.y[person] as number);
      const dz = (z[row] as number) - (rows.z[person] as number);
      const squared = dx * dx + dy * dy + dz * dz;
      metres = squared <= limit * limit ? Math.sqrt(squared) : -1;
      const atDivision =
        (trait & traits.unstatedPlace) !== 0 || (((kind[row] as number) >> kindBits.unstatedPlace) & 1) === 1;
      if (metres >= 0 && atDivision) metres = Math.max(metres, leastMetres(home, there));
    } else metres = classMetres(home, there);
    if (metres >= 0 && metres <= limit)
      return pointsOf(weights.setting, nearValue) + pointsOf(weights.distance, distanceValue(metres, 1000 / limit));
    if ((trait & traits.dormitory) === 0 || (((kind[row] as number) >> kindBits.dormitory) & 1) === 0) return -1;
    return pointsOf(weights.setting, 1000 - nearValue) + pointsOf(weights.distance, neutral);
  }

  private creditOf({ work }: PeopleTable, person: number, row: number): number {
    const { minor } = this.board.occupations;
    const monthsIn = (group: number) => {
      let months = 0;
      const last = (work.from[person] as number) + (work.count[person] as number);
      for (let at = work.from[person] as number; at < last; at += 1)
        if (minor[work.entries.occupation[at] as number] === group) months += work.entries.months[at] as number;
      return months;
    };
    return creditFor(this.board.vacancies.table.needs, row, this.credits, this.standing16, monthsIn);
  }
}
