import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { Constraint } from './constraint';

/** What the law says of who may hold a post. */
export const entitlement: readonly Constraint[] = [
  {
    rule: 'legal-age',
    version: 1,
    source: '劳动法 art 15',
    holds: (person, _, parameters) => isOfAge(person, parameters),
    describe: (_, __, { minimumAgeYears }) => ({ years: minimumAgeYears }),
  },
  {
    rule: 'reserved-for-group',
    version: 1,
    source: '就业促进法 arts 52–56',
    holds: (person, vacancy) =>
      vacancy.reservedFor.length === 0 || vacancy.reservedFor.some((group) => person.groups.includes(group)),
    describe: (_, vacancy) => ({ groups: vacancy.reservedFor }),
  },
  {
    // Not known counts as not holding one: the employer's own check comes before pay.
    rule: 'one-public-post',
    version: 1,
    source: '人社部发〔2019〕124号',
    holds: (person, vacancy) => !(vacancy.publicPost && person.holdsPublicPost === true),
    describe: () => ({}),
  },
];

// Only the month of birth is known, so the age counts as reached once that month is over.
export function isOfAge(person: MatchPerson, { today, minimumAgeYears }: MatchParameters): boolean {
  return monthNumber(today) > monthNumber(person.birthMonth) + minimumAgeYears * 12;
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}
