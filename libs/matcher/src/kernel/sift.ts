import { PeopleTable } from '../index/people-table';
import { card, cardWords } from '../index/vacancy-table';
import { Ranges } from './ranges';

/** Picks the vacancies that meet all constraints which are a matter of bits, and the wage floor. */
export class Sift {
  /** Where the cards begin of those that passed. */
  passing = new Int32Array(4096);

  /** The number that passed. Without branches: whether a row passes cannot be foretold, and a wrong guess costs more than the row. */
  pass(cards: Int32Array, ranges: Ranges, { rows }: PeopleTable, person: number, signature: number): number {
    const forbiddenTerms = rows.forbiddenTerms[person] as number;
    const forbiddenDemands = rows.forbiddenDemands[person] as number;
    const groups = rows.groups[person] as number;
    const floorFen = rows.floorFen[person] as number;
    const notHeld = ~signature;
    const { bounds, count } = ranges;
    this.makeRoom(ranges);
    const { passing } = this;
    let passed = 0;
    for (let bound = 0; bound < count; bound += 2) {
      const end = (bounds[bound + 1] as number) * cardWords;
      for (let at = (bounds[bound] as number) * cardWords; at < end; at += cardWords) {
        const inGroup = (cards[at + card.reserved] as number) & groups;
        const against =
          ((cards[at + card.terms] as number) & forbiddenTerms) |
          ((cards[at + card.demands] as number) & forbiddenDemands) |
          ((cards[at + card.essential] as number) & notHeld) |
          ~((inGroup | -inGroup) >> 31) |
          (((cards[at + card.wageFen] as number) - floorFen) >> 31);
        passing[passed] = at;
        passed += ((against | -against) >>> 31) ^ 1;
      }
    }
    return passed;
  }

  private makeRoom({ rows }: Ranges): void {
    if (rows >= this.passing.length) this.passing = new Int32Array(rows * 2);
  }
}
