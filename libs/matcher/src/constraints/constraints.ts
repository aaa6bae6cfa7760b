import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { TracedConstraint } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { Constraint } from './constraint';
import { entitlement } from './entitlement';
import { history } from './history';
import { limits } from './limits';
import { qualification } from './qualification';
import { vacancyStanding } from './vacancy-standing';

/** Every hard constraint, in the order in which they are checked and traced. */
export const constraints: readonly Constraint[] = [
  ...vacancyStanding.map((standing) => ({
    ...standing,
    holds: (_: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters) => standing.holds(vacancy, parameters),
    describe: (_: MatchPerson, vacancy: MatchVacancy) => standing.describe(vacancy),
  })),
  ...entitlement,
  ...limits,
  ...qualification,
  ...history,
];

/** The rules of {@link constraints} that stand in the way, the first `most` of them; empty means the vacancy suits. */
export function unmet(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
  most = Infinity,
): readonly Constraint[] {
  const found: Constraint[] = [];
  for (const constraint of constraints) {
    if (found.length >= most) break;
    if (!constraint.holds(person, vacancy, parameters)) found.push(constraint);
  }
  return found;
}

/** True when no hard constraint stands in the way; stops at the first that does. */
export function suits(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): boolean {
  return constraints.every((constraint) => constraint.holds(person, vacancy, parameters));
}

/** Every constraint with its outcome and arguments. */
export function traceOf(
  person: MatchPerson,
  vacancy: MatchVacancy,
  parameters: MatchParameters,
): readonly TracedConstraint[] {
  return constraints.map((constraint) => ({
    rule: constraint.rule,
    version: constraint.version,
    satisfied: constraint.holds(person, vacancy, parameters),
    arguments: constraint.describe(person, vacancy, parameters),
  }));
}
