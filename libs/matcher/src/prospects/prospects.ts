import { unmet } from '../constraints/constraints';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchArguments } from '../facts/results';
import { MatchVacancy } from '../facts/vacancy';
import { monthlyFenOf } from '../facts/wage';
import { commuteLimitMetres, metresBetween } from '../place/distance';
import { skillLevelNeeded } from '../score/levels';
import { scoreOf } from '../score/score';
import { certificatesMissing, skillsMissing } from './missing';

/** What a person could learn or accept, and the vacancies that would suit then and do not suit now. */
export interface Prospect {
  readonly change: ProspectChange;
  readonly arguments: MatchArguments;
  readonly vacancies: number;
  /** Some of them, best first. */
  readonly examples: readonly string[];
}

export type ProspectChange =
  | 'certificate'
  | 'skill'
  | 'longer-commute'
  | 'dormitory'
  | 'lower-wage-floor'
  | 'further-shift'
  | 'further-contract-kind';

interface Step {
  readonly change: ProspectChange;
  readonly arguments: MatchArguments;
  /** A step of a ladder includes those below: who accepts 20 km accepts 15. */
  readonly ladder?: { readonly name: string; readonly height: number };
}

const kmAStep = 5;
const kmStepsAtMost = 6;
const floorStepsAtMost = 4;
const floorStepThousandths = 50;
const exampleCount = 5;

/**
 * Changes that would each by itself open vacancies to `person`, the most vacancies first: a certificate or skill that is all that is
 * missing, a commute limit in steps of 5 km up to 30 km more, a wage floor in steps of a twentieth down to a fifth less, a further
 * shift or kind of contract, a dormitory. Limits of health, needs at work and what the law asks are never questioned.
 */
export function prospectsOf(
  person: MatchPerson,
  vacancies: Iterable<MatchVacancy>,
  parameters: MatchParameters,
): readonly Prospect[] {
  const opened = new Map<string, { readonly step: Step; readonly vacancies: MatchVacancy[] }>();
  for (const vacancy of vacancies) {
    for (const step of stepsTo(person, vacancy, parameters)) {
      const key = `${step.change} ${JSON.stringify(step.arguments)}`;
      const known = opened.get(key) ?? { step, vacancies: [] };
      known.vacancies.push(vacancy);
      opened.set(key, known);
    }
  }
  return rungsAsWholes([...opened.values()])
    .map(({ step, vacancies: of }) => prospectOf(step, of, person, parameters))
    .sort((a, b) => b.vacancies - a.vacancies || (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The one thing, in one way or several, that stands between the person and the vacancy; none where more than one does. */
function stepsTo(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): readonly Step[] {
  const [only, further] = unmet(person, vacancy, parameters, 2);
  if (further !== undefined) return [];
  switch (only?.rule) {
    case 'essential-certificates':
      return one(certificatesMissing(person, vacancy, parameters), (certificate) => ({
        change: 'certificate',
        arguments: { certificate },
      }));
    case 'essential-skills':
      return one(skillsMissing(person, vacancy, parameters), ({ code, level }) => {
        const height = skillLevelNeeded(level);
        return {
          change: 'skill',
          arguments: { skill: code, ...(level === undefined || height === 0 ? {} : { level }) },
          ladder: { name: `skill ${code}`, height },
        };
      });
    case 'commute-or-dormitory':
      return waysThere(person, vacancy, parameters);
    case 'wage-floor':
      return floorStep(person, vacancy);
    case 'shifts':
      return one(
        vacancy.shifts.filter((shift) => !person.shifts.includes(shift)),
        (shift) => ({ change: 'further-shift', arguments: { shift } }),
      );
    case 'contract-kind':
      return vacancy.contractKind === null
        ? []
        : [{ change: 'further-contract-kind', arguments: { contractKind: vacancy.contractKind } }];
    default:
      return [];
  }
}

function one<T>(missing: readonly T[], step: (only: T) => Step): readonly Step[] {
  const [only] = missing;
  return missing.length === 1 && only !== undefined ? [step(only)] : [];
}

function waysThere(person: MatchPerson, vacancy: MatchVacancy, parameters: MatchParameters): readonly Step[] {
  const steps: Step[] = vacancy.dormitory ? [{ change: 'dormitory', arguments: {} }] : [];
  const metres = metresBetween(person, vacancy, parameters.knowledge);
  const limitKm = commuteLimitMetres(person, parameters) / 1000;
  const height = metres === null ? Infinity : Math.ceil((metres / 1000 - limitKm) / kmAStep);
  if (height <= kmStepsAtMost) {
    const km = limitKm + height * kmAStep;
    steps.push({ change: 'longer-commute', arguments: { km, limitKm }, ladder: { name: 'km', height } });
  }
  return steps;
}

function floorStep({ wageFloorFen }: MatchPerson, { wage }: MatchVacancy): readonly Step[] {
  const wageFen = monthlyFenOf(wage);
  if (wageFloorFen === null || wageFen === null) return [];
  const height = Math.ceil(((1 - wageFen / wageFloorFen) * 1000) / floorStepThousandths);
  if (height > floorStepsAtMost) return [];
  const floorFen = Math.floor((wageFloorFen * (1000 - height * floorStepThousandths)) / 1000);
  return [
    { change: 'lower-wage-floor', arguments: { floorFen, nowFen: wageFloorFen }, ladder: { name: 'floor', height } },
  ];
}

/** Each rung of a ladder with what the rungs below open too. */
function rungsAsWholes(
  opened: readonly { readonly step: Step; readonly vacancies: readonly MatchVacancy[] }[],
): readonly { readonly step: Step; readonly vacancies: readonly MatchVacancy[] }[] {
  return opened.map(({ step, vacancies }) => {
    const { ladder } = step;
    if (ladder === undefined) return { step, vacancies };
    const below = opened.filter(
      ({ step: other }) => other.ladder?.name === ladder.name && other.ladder.height < ladder.height,
    );
    return { step, vacancies: [...below.flatMap((other) => other.vacancies), ...vacancies] };
  });
}

function prospectOf(
  { change, arguments: known }: Step,
  opened: readonly MatchVacancy[],
  person: MatchPerson,
  parameters: MatchParameters,
): Prospect {
  const scored = opened.map(({ vacancyId }, at) => ({
    vacancyId,
    score: scoreOf(person, opened[at] as MatchVacancy, parameters),
  }));
  scored.sort((a, b) => b.score - a.score || (a.vacancyId < b.vacancyId ? -1 : 1));
  const examples = scored.slice(0, exampleCount).map(({ vacancyId }) => vacancyId);
  return { change, arguments: known, vacancies: opened.length, examples };
}

function keyOf({ change, arguments: known }: Prospect): string {
  return `${change} ${JSON.stringify(known)}`;
}
