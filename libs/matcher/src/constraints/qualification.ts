import { CivilDate } from '@doorstep/event-sourcing';
import { MatchKnowledge } from '../facts/parameters';
import { HeldCertificate, MatchPerson } from '../facts/person';
import { MatchRequirement, MatchVacancy } from '../facts/vacancy';
import { educationRank, educationRankNeeded } from '../score/levels';
import { monthsIn } from '../score/occupation';
import { skillReached } from '../score/skills';
import { Constraint, missing } from './constraint';

/** What a vacancy cannot do without. */
export const qualification: readonly Constraint[] = [
  {
    rule: 'education',
    version: 1,
    source: 'the vacancy’s requirement; GB/T 4658-2006',
    holds: (person, vacancy) =>
      essential(vacancy, 'education').every(
        (need) => educationRank(person.education) >= educationRankNeeded(need.code),
      ),
    describe: (person, vacancy) => ({
      held: person.education,
      needed: essential(vacancy, 'education').map((need) => need.code),
    }),
  },
  {
    rule: 'essential-certificates',
    version: 2,
    source: 'the vacancy’s requirement; 劳动法 art 69',
    holds: (person, vacancy, { today }) => missingCertificates(person, vacancy, today).length === 0,
    describe: (person, vacancy, { today }) => ({
      needed: essential(vacancy, 'certificate').map((need) => need.code),
      missing: missingCertificates(person, vacancy, today),
    }),
  },
  {
    rule: 'essential-skills',
    version: 1,
    source: 'the vacancy’s requirement',
    holds: (person, vacancy, { knowledge }) => missingSkills(person, vacancy, knowledge).length === 0,
    describe: (person, vacancy, { knowledge }) => ({
      needed: essential(vacancy, 'skill', 'language').map((need) => need.code),
      missing: missingSkills(person, vacancy, knowledge),
    }),
  },
  {
    rule: 'essential-experience',
    version: 1,
    source: 'the vacancy’s requirement',
    holds: (person, vacancy) =>
      essential(vacancy, 'experience-months').every(
        (need) => monthsIn(need.code, person.occupationsHeld) >= monthsNeeded(need),
      ),
    describe: (_, vacancy) => ({
      occupations: essential(vacancy, 'experience-months').map((need) => need.code),
      months: Math.max(0, ...essential(vacancy, 'experience-months').map(monthsNeeded)),
    }),
  },
];

/** Those that are still valid on the day. */
export function validCertificates(certificates: readonly HeldCertificate[], today: CivilDate): readonly string[] {
  return certificates
    .filter(({ validUntil }) => validUntil === null || today < validUntil)
    .map(({ certificate }) => certificate);
}

export function essential(
  vacancy: MatchVacancy,
  ...kinds: readonly MatchRequirement['kind'][]
): readonly MatchRequirement[] {
  return vacancy.requirements.filter((need) => need.essential && kinds.includes(need.kind));
}

export function monthsNeeded(need: MatchRequirement): number {
  return Math.max(0, Math.floor(Number(need.level ?? 0)) || 0);
}

function missingCertificates(person: MatchPerson, vacancy: MatchVacancy, today: CivilDate): readonly string[] {
  const needed = essential(vacancy, 'certificate').map((need) => need.code);
  return missing(needed, validCertificates(person.certificates, today));
}

function missingSkills(person: MatchPerson, vacancy: MatchVacancy, knowledge: MatchKnowledge): readonly string[] {
  return essential(vacancy, 'skill', 'language')
    .filter((need) => !skillReached(person.skills, need, knowledge))
    .map((need) => need.code);
}
