import { DomainEvent, Recorded, startOf, addDays } from '@doorstep/event-sourcing';
import { days, firstDay, lifeOf, Told } from './lives';

/** Consecutive messages of one source. */
export interface SourcePage {
  readonly source: Told['source'];
  readonly events: readonly Recorded<DomainEvent>[];
  readonly facts: number;
  readonly upTo: number;
}

const pageMessages = 2_000;

/** What is said of `people`, day by day, in pages as a consumer gets them. Held is who speaks on which day, and what those who spoke will still say. */
export function stream(people: number): Generator<SourcePage> {
  return said(speakersByDay(people));
}

function* said(speakers: (day: number) => Uint32Array): Generator<SourcePage> {
  const saidOn = sayingDayByDay();
  const positions: Record<Told['source'], number> = { 'job-seekers': 0, matching: 0, placements: 0 };
  const pending: Record<Told['source'], { events: Recorded<DomainEvent>[]; facts: number }> = {
    'job-seekers': { events: [], facts: 0 },
    matching: { events: [], facts: 0 },
    placements: { events: [], facts: 0 },
  };
  const flush = (source: Told['source']): SourcePage => {
    const { events, facts } = pending[source];
    pending[source] = { events: [], facts: 0 };
    return { source, events, facts, upTo: positions[source] };
  };
  for (let day = 0; day < days; day += 1) {
    const morning = startOf(addDays(firstDay, day)) + 8 * 3_600_000;
    let messages = 0;
    for (const person of speakers(day))
      for (const { source, message, facts } of saidOn(day, person)) {
        positions[source] += 1;
        messages += 1;
        const recordedAt = morning + (messages % (8 * 3_600_000));
        const eventId = eventIdOf(recordedAt, person);
        const recorded = { eventId, source, position: positions[source], recordedAt, ...message() };
        pending[source].events.push(recorded as unknown as Recorded<DomainEvent>);
        pending[source].facts += facts;
        if (pending[source].events.length >= pageMessages) yield flush(source);
      }
  }
  for (const source of ['job-seekers', 'matching', 'placements'] as const) yield flush(source);
}

/** What is said of somebody on a day, one day after the other; the rest is remembered until it is said. */
function sayingDayByDay(): (day: number, person: number) => readonly Told[] {
  const later = new Map<number, readonly Told[]>();
  return (day, person) => {
    const told = later.get(person) ?? lifeOf(person);
    const rest = told.filter((one) => one.day > day);
    if (rest.length > 0) later.set(person, rest);
    else later.delete(person);
    return told.filter((one) => one.day === day);
  };
}

/** Ids of events begin with the instant, as those of version 7 that services give. No two events of one person are of one instant. */
function eventIdOf(recordedAt: number, person: number): string {
  const instant = recordedAt.toString(16).padStart(12, '0');
  const [high, low] = [Math.imul(person, 0x9e3779b1) >>> 20, person.toString(16).padStart(12, '0')];
  return `${instant.slice(0, 8)}-${instant.slice(8)}-7${high.toString(16).padStart(3, '0')}-8000-${low}`;
}

/** The end of the last day, epoch ms. */
export const lastInstant = startOf(addDays(firstDay, days)) - 1;

/** The people of whom something is said on a day, as lists of numbers one after the other. */
function speakersByDay(people: number): (day: number) => Uint32Array {
  const counts = new Uint32Array(days + 1);
  const daysOf = (person: number) => new Set(lifeOf(person).map(({ day }) => day));
  for (let person = 0; person < people; person += 1)
    for (const day of daysOf(person)) counts[day + 1] = (counts[day + 1] as number) + 1;
  for (let day = 1; day <= days; day += 1) counts[day] = (counts[day] as number) + (counts[day - 1] as number);
  const speakers = new Uint32Array(counts[days] as number);
  const next = counts.slice();
  for (let person = 0; person < people; person += 1)
    for (const day of daysOf(person)) {
      speakers[next[day] as number] = person;
      next[day] = (next[day] as number) + 1;
    }
  return (day) => speakers.subarray(counts[day], counts[day + 1]);
}
