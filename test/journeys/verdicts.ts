import { RequirementTold, VacancyTold, VerdictInputs } from './verdict-inputs';
import { wayToWork } from './way-to-work';

type Verdict = (inputs: VerdictInputs, today: string) => boolean;

/** Every rule with its version, judged anew from what an auditor is told; nothing of the matcher takes part. */
const rules: Readonly<Record<string, Verdict>> = {
  'vacancy-open 1': ({ vacancy }, today) => vacancy.open && today < vacancy.expiresOn,
  'vacancy-lawful 1': ({ vacancy }) => vacancy.lawful,
  'employer-in-good-standing 1': ({ vacancy }) => vacancy.employerStanding === 'verified',
  'capacity-left 1': ({ vacancy }) => vacancy.seatsLeft >= 1,
  'minimum-wage 1': ({ vacancy }) => {
    const pay = monthlyFen(vacancy);
    return pay === undefined || vacancy.minimumWageFen === null || pay >= vacancy.minimumWageFen;
  },
  'legal-age 1': ({ person, ...inputs }, today) => {
    const [year = 0, month = 0] = person.birthMonth.split('-').map(Number);
    const ofAge = `${year + numberIn({ person, ...inputs }, 'minimum-working-age-years')}-${twoDigits(month)}`;
    return today.slice(0, 7) > ofAge;
  },
  'reserved-for-group 1': ({ person, vacancy }) =>
    vacancy.reservedFor.length === 0 || share(person.groups, vacancy.reservedFor),
  'one-public-post 1': ({ person, vacancy }) => person.holdsPublicPost !== true || !vacancy.publicPost,
  'wage-floor 1': ({ person, vacancy }) =>
    person.wageFloorFen === null || person.wageFloorFen <= (monthlyFen(vacancy) ?? 0),
  'contract-kind 1': ({ person, vacancy }) =>
    person.contractKinds.length === 0 || share(person.contractKinds, [vacancy.contractKind ?? '']),
  'shifts 1': ({ person, vacancy }) => person.shifts.length === 0 || allOf(vacancy.shifts, person.shifts),
  'accommodation-needs 1': ({ person, vacancy }) => allOf(person.accommodationNeeds, vacancy.accommodationsOffered),
  'health-limits 1': ({ person, vacancy }) => {
    const demands = [...(vacancy.healthDemands ?? []), ...(vacancy.shifts.includes('night') ? ['night-work'] : [])];
    return !share(
      person.healthLimits,
      demands.map((demand) => `no-${demand}`),
    );
  },
  'suitable-for-recipient 1': ({ person, vacancy }) =>
    person.subsistenceRecipient !== true || person.healthLimits.length === 0 || vacancy.healthDemands !== null,
  'commute-or-dormitory 1': (inputs) => {
    const { person, vacancy } = inputs;
    const limitKm = person.commuteLimitKm ?? numberIn(inputs, 'commute-limit-default-km');
    const metres = wayToWork(inputs) ?? Infinity;
    return (person.acceptsDormitory && vacancy.dormitory) || metres <= Math.floor(limitKm * 1000);
  },
  'education 1': ({ person, vacancy }) =>
    essentials(vacancy, 'education').every(
      ({ code }) => code in schooling && (schooling[person.education] ?? -1) >= (schooling[code] ?? Infinity),
    ),
  'essential-certificates 2': ({ person, vacancy }, today) => {
    const valid = person.certificates.filter(({ validUntil }) => validUntil === null || validUntil > today);
    return allOf(
      essentials(vacancy, 'certificate').map(({ code }) => code),
      valid.map(({ certificate }) => certificate),
    );
  },
  'essential-skills 1': ({ person, vacancy }) =>
    essentials(vacancy, 'skill', 'language').every(({ code, level = '' }) =>
      person.skills.some((held) => held.skill === code && (mastery[held.level] ?? 1) >= (mastery[String(level)] ?? 0)),
    ),
  'essential-experience 1': ({ person, vacancy }) =>
    essentials(vacancy, 'experience-months').every(({ code, level = 0 }) => {
      const alike = person.occupationsHeld.filter(({ occupation }) => minorGroup(occupation) === minorGroup(code));
      const months = alike.reduce((sum, held) => sum + held.months, 0);
      return Number.isNaN(Number(level)) || months >= Math.floor(Number(level));
    }),
  'not-refused 2': ({ person, vacancy, refusalTerms }, today) =>
    person.refusals
      .filter(({ vacancyId }) => vacancyId === vacancy.vacancyId)
      .every(({ reason, refusedOn }) => {
        const term = refusalTerms[reason ?? ''] ?? { days: null, untilChanged: false };
        const over = term.days !== null && daysFrom(refusedOn, today) >= term.days;
        const changedSince = vacancy.changedOn !== null && vacancy.changedOn > refusedOn;
        return over || (term.untilChanged && changedSince);
      }),
  'not-referred 1': ({ person, vacancy }) => !person.referredVacancies.includes(vacancy.vacancyId),
  'not-working-there 1': ({ person, vacancy }) => !person.currentEmployers.includes(vacancy.employerId),
};

// GB/T 4658-2006; upper secondary and vocational secondary stand side by side.
const schooling: Readonly<Record<string, number>> = {
  none: 0,
  primary: 1,
  'lower-secondary': 2,
  'upper-secondary': 3,
  'vocational-secondary': 3,
  'junior-college': 4,
  bachelor: 5,
  master: 6,
  doctor: 7,
};
const mastery: Readonly<Record<string, number>> = { basic: 1, intermediate: 2, advanced: 3, expert: 4 };
// 劳社部发〔2008〕3号: 21.75 paid days a month; 8 hours a day, 5 days a week.
const hundredthsAMonth: Readonly<Record<string, number>> = { hour: 17_400, day: 2175, week: 435, month: 100 };

/** The verdict of every rule, by its name and version. */
export function verdictsOn(inputs: VerdictInputs, today: string): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(rules).map(([rule, holds]) => [rule, holds(inputs, today)]));
}

function monthlyFen({ wage }: VacancyTold): number | undefined {
  if (wage === null || wage.currency !== 'CNY') return undefined;
  if (wage.period === 'year') return Math.floor(wage.minMinor / 12);
  return Math.floor((wage.minMinor * (hundredthsAMonth[wage.period] ?? NaN)) / 100);
}

function numberIn({ parameters }: VerdictInputs, name: string): number {
  return Number(parameters.find((parameter) => parameter.name === name)?.value ?? NaN);
}

function essentials({ requirements }: VacancyTold, ...kinds: readonly string[]): readonly RequirementTold[] {
  return requirements.filter(({ essential, kind }) => essential && kinds.includes(kind));
}

/** Classification and three digits; ISCO-08 where none is named. */
function minorGroup(occupation: string): string {
  const [code = '', classification = 'isco-08'] = occupation.split(':').reverse();
  return `${classification} ${code.slice(0, 3)}`;
}

function daysFrom(one: string, other: string): number {
  return (Date.parse(other) - Date.parse(one)) / 86_400_000;
}

function allOf(asked: readonly string[], given: readonly string[]): boolean {
  return asked.every((one) => given.includes(one));
}

function share(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0');
}
