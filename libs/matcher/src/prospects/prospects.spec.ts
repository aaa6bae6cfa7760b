import fc from 'fast-check';
import { suits } from '../constraints/constraints';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { anyPerson, anyVacancies, someParameters as parameters } from '../matching/world.fixture';
import { Prospect, prospectsOf } from './prospects';

const learned = (skill: string, level: string) => ({ skill, level, verified: true });

/** The person once they have done what a prospect names. */
function changed(person: MatchPerson, { change, arguments: by }: Prospect): MatchPerson {
  switch (change) {
    case 'certificate':
      return {
        ...person,
        certificates: [...person.certificates, { certificate: String(by['certificate']), validUntil: null }],
      };
    case 'skill':
      return { ...person, skills: [...person.skills, learned(String(by['skill']), String(by['level'] ?? 'basic'))] };
    case 'longer-commute':
      return { ...person, commuteLimitKm: Number(by['km']) };
    case 'dormitory':
      return { ...person, acceptsDormitory: true };
    case 'lower-wage-floor':
      return { ...person, wageFloorFen: Number(by['floorFen']) };
    case 'further-shift':
      return { ...person, shifts: [...person.shifts, String(by['shift'])] };
    case 'further-contract-kind':
      return { ...person, contractKinds: [...person.contractKinds, String(by['contractKind'])] };
  }
}

const newlySuited = (person: MatchPerson, after: MatchPerson, vacancies: readonly MatchVacancy[]) =>
  vacancies.filter((vacancy) => !suits(person, vacancy, parameters) && suits(after, vacancy, parameters)).length;

it('count exactly the vacancies that would suit after the change and do not suit now', () => {
  let prospectsSeen = 0;
  fc.assert(
    fc.property(anyPerson, anyVacancies(60), (person, vacancies) => {
      for (const prospect of prospectsOf(person, vacancies, parameters)) {
        const opened = newlySuited(person, changed(person, prospect), vacancies);
        expect({ ...prospect, vacancies: opened }).toEqual(prospect);
        prospectsSeen += 1;
      }
    }),
    { seed: 11, numRuns: 300 },
  );
  expect(prospectsSeen).toBeGreaterThan(100);
});
