import { PersonLife } from '@doorstep/metrics';
import { enrolmentsOf, latestOf, ToldLives } from './lives-told';
import { answerOf, stepOf } from './steps';
import { Told } from './told';

type Seen<Fact> = (asOf: number) => readonly Fact[];

/**
 * The life of a record that no link names, as known at one instant after the other from the statements that count. What nothing was added to is the same
 * list again, so that what was computed of it is still known.
 */
export function lifeApart(
  personId: string,
  told: ToldLives,
  counts: (one: Told) => boolean,
): (asOf: number) => readonly PersonLife[] {
  const own = <Fact extends Told>(all: readonly Fact[]) => all.filter((fact) => fact.personId === personId);
  const latest = <Fact extends Told>(all: readonly Fact[]) => own(latestOf(all));
  const seen = {
    people: standing(told.person.filter(counts), latest),
    education: standing(told.education.filter(counts), latest),
    memberships: standing(told.membership.filter(counts), latest),
    registrations: standing(told.registration.filter(counts), latest),
    placements: standing(told.placement.filter(counts), latest),
    retention: standing(told.retention.filter(counts), latest),
    steps: standing([...told.recommendation, ...told.step].filter(counts), (all) => all.flatMap(stepOf)),
    answers: standing(told.step.filter(counts), (all) => all.flatMap(answerOf)),
    enrolments: standing(told.enrolment.filter(counts), (all) => enrolmentsOf(all)),
    awards: standing(told.award.filter(counts), latest),
  };
  return (asOf) => {
    const [person] = seen.people(asOf);
    const [education] = seen.education(asOf);
    const life: PersonLife = {
      personId,
      recordIds: [personId],
      links: none,
      person: person ?? null,
      education: education ?? null,
      memberships: seen.memberships(asOf),
      registrations: seen.registrations(asOf),
      placements: seen.placements(asOf),
      retention: seen.retention(asOf),
      steps: seen.steps(asOf),
      answers: seen.answers(asOf),
      enrolments: seen.enrolments(asOf),
      awards: seen.awards(asOf),
      earnings: none,
    };
    return isKnown(life) ? [life] : none;
  };
}

const none: readonly never[] = [];

function isKnown({ person, memberships, registrations, placements, steps, enrolments, awards }: PersonLife): boolean {
  if (person !== null) return true;
  return [memberships, registrations, placements, steps, enrolments, awards].some(({ length }) => length > 0);
}

/** What `told` says as known at an instant. */
function standing<Row extends Told, Fact>(
  told: readonly Row[],
  factsOf: (told: readonly Row[]) => readonly Fact[],
): Seen<Fact> {
  if (told.length === 0) return () => none;
  const known = new Map<number, readonly Fact[]>();
  return (asOf) => {
    let count = 0;
    for (const { recordedAt } of told) if (recordedAt <= asOf) count += 1;
    if (count === 0) return none;
    const found = known.get(count);
    if (found !== undefined) return found;
    const facts = factsOf(count === told.length ? told : told.filter(({ recordedAt }) => recordedAt <= asOf));
    known.set(count, facts);
    return facts;
  };
}
