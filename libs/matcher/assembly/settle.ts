import { add, atLeast } from './best-list';
import { mostAfter, sort } from './rough-order';
import * as person from './person';
import { pointsOf, skillsValue } from './values';

/** Whether a vacancy is out of the question for what went before. */
declare function isPast(row: i32): bool;
/** The credit where a card has not room for all needs. */
declare function longCredit(row: i32): i32;

const lacking: i32 = -1;
const rowsAhead: i32 = 16;
const months: i32 = 16;
const needsOnCard: i32 = 12;

let skills: i32;
let cards: usize;
let standings: usize;
let monthsByMinor: usize;
let credits: usize;

export function skillsAt(skills_: i32, cards_: usize, standings_: usize, monthsByMinor_: usize, credits_: usize): void {
  skills = skills_;
  cards = cards_;
  standings = standings_;
  monthsByMinor = monthsByMinor_;
  credits = credits_;
}

/** Adds the points for skills to the rows at `passing`, about the best first, and offers them to the list. Gives a sum that means nothing. */
export function settle(passing: usize, points: usize, count: i32, order: usize, room: usize): i32 {
  sort(points, count, order, room);
  let touched = 0;
  for (let one = 0; one < count; one++) {
    // The waits for memory lie side by side when some cards are read before the first is needed.
    if (one % rowsAhead == 0) {
      const end = one + rowsAhead < count ? one + rowsAhead : count;
      for (let ahead = one; ahead < end; ahead++)
        touched += load<i32>(cards + ((<usize>load<i32>(passing + (load<i32>(order + (ahead << 2)) << 2))) << 6));
    }
    const place = load<i32>(order + (one << 2));
    const base = load<i32>(points + (place << 2));
    if (base + skills < atLeast) {
      if (mostAfter(base) + skills < atLeast) break;
      continue;
    }
    const row = load<i32>(passing + (place << 2));
    const credit = creditOf(row);
    if (credit == lacking) continue;
    const all = base + pointsOf(skills, skillsValue(credit));
    if (all >= atLeast) offer(row, all);
  }
  return touched;
}

function offer(row: i32, points: i32): void {
  if (person.hasPast && isPast(row)) return;
  const card = cards + ((<usize>row) << 6);
  add(row, points, lotOf(person.key, load<u32>(card, 4)), load<u32>(card, 12), load<i32>(card, 8));
}

/** As in ../src/matching/order.ts. */
function lotOf(personKey: u32, vacancyKey: u32): u32 {
  let mixed: u32 = (personKey ^ (vacancyKey * 0x9e3779b1)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >> 15)) * 0xc2b2ae35;
  return mixed ^ (mixed >> 13);
}

function creditOf(row: i32): i32 {
  const card = cards + ((<usize>row) << 6);
  const count = load<i32>(card);
  if (count > needsOnCard) return longCredit(row);
  let credit = 0;
  for (let need = 0; need < count; need++) {
    const word = load<u32>(card + (need << 2), 16);
    const how = (word >> 11) & 31;
    const share = <i32>(word & 0x7ff);
    const what = word >> 16;
    if (how < <u32>months) {
      const given = <i32>load<i16>(credits + (((<u32>load<u16>(standings + (what << 1))) | how) << 1));
      if (given == lacking) return lacking;
      credit += given * share;
    } else if (load<i32>(monthsByMinor + (what << 2)) < share) return lacking;
  }
  return credit;
}
