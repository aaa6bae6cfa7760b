import { Lists } from '../index/lists';
import { needBits, needs, needShape } from '../index/needs';
import { lacking } from './board';

/** The sum of share × credit for the needs of `row`, or {@link lacking}; `standing16` is sixteen times the standing, `monthsIn` tells the months in a minor group. */
export function creditFor(
  { from, count, entries }: Lists<typeof needShape>,
  row: number,
  credits: Int16Array,
  standing16: Uint16Array,
  monthsIn: (minor: number) => number,
): number {
  const end = (from[row] as number) + (count[row] as number);
  let credit = 0;
  for (let entry = from[row] as number; entry < end; entry += 1) {
    const word = entries.need[entry] as number;
    const how = (word >> needBits.how) & 31;
    const share = word & needBits.share;
    const what = word >>> needBits.what;
    if (how >= needs.months) {
      if (monthsIn(what) < share) return lacking;
      continue;
    }
    const given = credits[(standing16[what] as number) | how] as number;
    if (given === lacking) return lacking;
    credit += given * share;
  }
  return credit;
}
