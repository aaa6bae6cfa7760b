import { MatchParameters } from '../facts/parameters';
import { known, MatchArguments } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { monthlyFenOf } from '../facts/wage';

/** A constraint that asks nothing of the person, so that an index need not hold what fails it. */
export interface VacancyConstraint {
  readonly rule: string;
  readonly version: number;
  readonly source: string;
  holds(vacancy: MatchVacancy, parameters: MatchParameters): boolean;
  describe(vacancy: MatchVacancy): MatchArguments;
}

/** What a vacancy must be for anybody to be sent there. */
export const vacancyStanding: readonly VacancyConstraint[] = [
  {
    rule: 'vacancy-open',
    version: 1,
    source: '人力资源市场暂行条例 art 24',
    holds: (vacancy, { today }) => vacancy.open && today < vacancy.expiresOn,
    describe: ({ expiresOn }) => ({ expiresOn }),
  },
  {
    rule: 'vacancy-lawful',
    version: 1,
    source: '就业促进法 arts 26–31, 41; 人力资源市场暂行条例 art 24',
    holds: ({ lawful }) => lawful,
    describe: () => ({}),
  },
  {
    rule: 'employer-in-good-standing',
    version: 1,
    source: '人力资源市场暂行条例 art 26',
    holds: ({ employerStanding }) => employerStanding === 'verified',
    describe: ({ employerStanding }) => ({ standing: employerStanding }),
  },
  {
    rule: 'capacity-left',
    version: 1,
    source: 'policy: never more referrals than seats',
    holds: ({ seatsLeft }) => seatsLeft > 0,
    describe: ({ seatsLeft }) => ({ seatsLeft: Math.max(0, seatsLeft) }),
  },
  {
    // Pay or minimum not known: the minimum is owed whatever the posting says, so nobody loses the vacancy for its silence.
    rule: 'minimum-wage',
    version: 1,
    source: '劳动法 art 48',
    holds: ({ wage, minimumWageFen }) => {
      const wageFen = monthlyFenOf(wage);
      return wageFen === null || minimumWageFen === null || wageFen >= minimumWageFen;
    },
    describe: ({ wage, minimumWageFen }) => ({
      ...known('minimumFen', minimumWageFen),
      ...known('wageFen', monthlyFenOf(wage)),
    }),
  },
];
