import { addDays } from '@doorstep/event-sourcing';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson, Refusal } from '../facts/person';
import { known } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { Constraint } from './constraint';

/** What went before between a person and a vacancy or its employer. */
export const history: readonly Constraint[] = [
  {
    rule: 'not-refused',
    version: 2,
    source: 'the person’s own answer',
    holds: (person, vacancy, parameters) => standingRefusal(person, vacancy, parameters) === undefined,
    describe: (person, vacancy, parameters) =>
      known('reason', standingRefusal(person, vacancy, parameters)?.reason ?? null),
  },
  {
    rule: 'not-referred',
    version: 1,
    source: 'policy: one referral at a time',
    holds: (person, vacancy) => !person.referredVacancies.includes(vacancy.vacancyId),
    describe: () => ({}),
  },
  {
    rule: 'not-working-there',
    version: 1,
    source: 'policy: help to find work',
    holds: (person, vacancy) => !person.currentEmployers.includes(vacancy.employerId),
    describe: () => ({}),
  },
];

/** True while the term of the refusal's reason runs. */
export function refusalRuns({ reason, refusedOn }: Refusal, { today, refusalTerms }: MatchParameters): boolean {
  const days = (reason === null ? undefined : refusalTerms[reason])?.days ?? null;
  return days === null || today < addDays(refusedOn, days);
}

/** True where a change of the vacancy's terms ends the refusal. */
export function endsWithChange({ reason }: Refusal, { refusalTerms }: MatchParameters): boolean {
  return reason !== null && refusalTerms[reason]?.untilChanged === true;
}

function standingRefusal(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): Refusal | undefined {
  return person.refusals.find((refusal) => {
    if (refusal.vacancyId !== vacancy.vacancyId || !refusalRuns(refusal, parameters)) return false;
    const changed = vacancy.changedOn !== null && vacancy.changedOn > refusal.refusedOn;
    return !(changed && endsWithChange(refusal, parameters));
  });
}
