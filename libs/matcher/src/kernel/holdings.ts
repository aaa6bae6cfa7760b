import { signatureBit } from '../index/needs';
import { PeopleTable } from '../index/people-table';
import { Beside } from '../index/vocabulary';
import { bothStandings, heldBeside } from '../score/skills';

/** What one person holds, to be looked up by skill or certificate. */
export class Holdings {
  /** See {@link signatureBit}. */
  signature = 0;

  constructor(
    private readonly standsInFor: Beside,
    /** Sixteen times the standing. */
    private readonly standing16: Uint16Array,
  ) {}

  take({ abilities }: PeopleTable, person: number): void {
    const { standing16 } = this;
    const { from: besideFrom, of: beside } = this.standsInFor;
    const { what: whats, standing } = abilities.entries;
    const first = abilities.from[person] as number;
    const last = first + (abilities.count[person] as number);
    let signature = 0;
    for (let entry = first; entry < last; entry += 1) {
      const what = whats[entry] as number;
      signature |= signatureBit(what);
      standing16[what] = bothStandings((standing16[what] as number) >> 4, standing[entry] as number) << 4;
      const end = besideFrom[what + 1] as number;
      for (let one = besideFrom[what] as number; one < end; one += 1) {
        const other = beside[one] as number;
        if (standing16[other] === 0) standing16[other] = heldBeside << 4;
      }
    }
    this.signature = signature;
  }

  /** Forgets the person, ready for the next. */
  leave({ abilities }: PeopleTable, person: number): void {
    const { standing16 } = this;
    const { from: besideFrom, of: beside } = this.standsInFor;
    const first = abilities.from[person] as number;
    const last = first + (abilities.count[person] as number);
    for (let entry = first; entry < last; entry += 1) {
      const what = abilities.entries.what[entry] as number;
      standing16[what] = 0;
      const end = besideFrom[what + 1] as number;
      for (let one = besideFrom[what] as number; one < end; one += 1) standing16[beside[one] as number] = 0;
    }
  }
}
