import { essential, validCertificates } from '../constraints/qualification';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchRequirement, MatchVacancy } from '../facts/vacancy';
import { educationRank, educationRankNeeded } from '../score/levels';
import { skillReached } from '../score/skills';

/** Codes of the certificates a vacancy cannot do without and the person does not hold on the day. */
export function certificatesMissing(
  person: MatchPerson,
  vacancy: MatchVacancy,
  { today }: MatchParameters,
): readonly string[] {
  const valid = validCertificates(person.certificates, today);
  return [...new Set(essential(vacancy, 'certificate').map(({ code }) => code))].filter(
    (code) => !valid.includes(code),
  );
}

/** Skills a vacancy cannot do without and the person does not hold at the level asked for. */
export function skillsMissing(
  person: MatchPerson,
  vacancy: MatchVacancy,
  { knowledge }: MatchParameters,
): readonly MatchRequirement[] {
  return essential(vacancy, 'skill', 'language').filter((need) => !skillReached(person.skills, need, knowledge));
}

/** The highest schooling a vacancy asks for beyond the person's own, where the order of schooling has it. */
export function educationMissing(person: MatchPerson, vacancy: MatchVacancy): string | undefined {
  const needed = essential(vacancy, 'education').map(({ code }) => code);
  const highest = needed.reduce((a, b) => (educationRankNeeded(b) > educationRankNeeded(a) ? b : a), 'none');
  return educationRank(highest) > educationRank(person.education) ? highest : undefined;
}
