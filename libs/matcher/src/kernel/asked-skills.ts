import { needBits, needs } from '../index/needs';
import { PeopleTable } from '../index/people-table';
import { Beside } from '../index/vocabulary';
import { bothStandings, heldBeside } from '../score/skills';
import { lacking } from './board';

/** A need that a skill meets, or that it stands in for, and the next of the same skill; 0 for no further one. */
interface Link {
  readonly need: number;
  readonly beside: boolean;
  readonly next: number;
}

/** What one vacancy asks for, held against one person after another. */
export class AskedSkills {
  /** At a skill or certificate, the number of its first link; 0 where nothing is asked of it. */
  private readonly firstLink = new Int32Array(0x10000);
  private readonly marked: number[] = [];
  private links: Link[] = [];
  private needs: Int32Array = new Int32Array(0);
  private standing = new Int32Array(0);

  constructor(
    private readonly replacedBy: Beside,
    private readonly credits: Int16Array,
  ) {}

  /** Takes these needs in place of those before. */
  take(asked: Int32Array): void {
    for (const what of this.marked) this.firstLink[what] = 0;
    this.marked.length = 0;
    this.links = [{ need: 0, beside: false, next: 0 }];
    this.needs = asked;
    this.standing = new Int32Array(asked.length);
    asked.forEach((word, need) => {
      if (((word >> needBits.how) & needs.months) !== 0) return;
      const what = word >>> needBits.what;
      this.link(what, need, false);
      const end = this.replacedBy.from[what + 1] as number;
      for (let one = this.replacedBy.from[what] as number; one < end; one += 1)
        this.link(this.replacedBy.of[one] as number, need, true);
    });
  }

  /** The sum of share × credit for `person`, or {@link lacking}; `monthsIn` tells the months in a minor group. */
  creditOf({ abilities }: PeopleTable, person: number, monthsIn: (minor: number) => number): number {
    this.standing.fill(0);
    const { what, standing } = abilities.entries;
    const end = (abilities.from[person] as number) + (abilities.count[person] as number);
    for (let entry = abilities.from[person] as number; entry < end; entry += 1) {
      const first = this.firstLink[what[entry] as number] as number;
      if (first !== 0) this.hold(first, standing[entry] as number);
    }
    let credit = 0;
    for (let need = 0; need < this.needs.length; need += 1) {
      const word = this.needs[need] as number;
      const how = (word >> needBits.how) & 31;
      const share = word & needBits.share;
      if (how >= needs.months) {
        if (monthsIn(word >>> needBits.what) < share) return lacking;
        continue;
      }
      const given = this.credits[((this.standing[need] as number) << 4) | how] as number;
      if (given === lacking) return lacking;
      credit += given * share;
    }
    return credit;
  }

  private hold(first: number, held: number): void {
    for (let number = first; number !== 0;) {
      const { need, beside, next } = this.links[number] as Link;
      this.standing[need] = bothStandings(this.standing[need] as number, beside ? heldBeside : held);
      number = next;
    }
  }

  private link(what: number, need: number, beside: boolean): void {
    this.links.push({ need, beside, next: this.firstLink[what] as number });
    this.firstLink[what] = this.links.length - 1;
    this.marked.push(what);
  }
}
