import { CivilDate } from '@doorstep/event-sourcing';
import {
  Code,
  Day,
  Division,
  FieldProblem,
  Flag,
  Id,
  invalid,
  ListOf,
  Nested,
  OneOf,
  PositionBody,
  ReferenceDesk,
  Text,
  Texts,
  Whole,
} from '@doorstep/service';
import { Requirement, VacancyContent, WageRange } from './vacancy-content';

export const wagePeriods = ['hour', 'day', 'week', 'month', 'year'] as const;
const requirementKinds = ['skill', 'education', 'certificate', 'experience-months', 'language'] as const;

const levelLists: Readonly<Partial<Record<Requirement['kind'], string>>> = {
  skill: 'skill-level',
  language: 'language-level',
};

export const hoursOfAWeek = 168;

export class WageBody {
  @Whole({ min: 1, description: 'Lowest pay in minor units (fen).' }) minMinor: number;
  @Whole({ min: 1, description: 'Highest pay in minor units.' }) maxMinor: number;
  @OneOf(['CNY'], { optional: true, description: 'Pay is in legal tender (工资支付暂行规定 art 5).' }) currency?: 'CNY';
  @OneOf(wagePeriods) period: WageRange['period'];
}

export class RequirementBody {
  @OneOf(requirementKinds) kind: Requirement['kind'];
  @Code() code: string;
  @Code({ optional: true, description: 'Skill or language level.' }) level?: string;
  @Whole({ optional: true, max: 720, description: 'Months of experience.' }) months?: number;
  @Flag() essential: boolean;
}

export class VacancyBody {
  @Text({ max: 200 }) title: string;
  @Text({ optional: true, max: 5000 }) duties?: string;
  @Text({ optional: true, max: 2000, description: 'Hours, insurance, leave and other conditions in words.' })
  conditions?: string;
  @Code({
    optional: true,
    description:
      'ISCO-08 code, or prefixed by its classification; `POST /api/occupations/suggestions` finds it for a title.',
  })
  occupation?: string;
  @Whole({ optional: true, min: 1, max: 100_000 }) openings?: number;
  @Nested(() => WageBody, { optional: true }) wage?: WageBody;
  @Division({ optional: true, description: 'Place of work.' }) place?: string;
  @Nested(() => PositionBody, { optional: true, description: 'Where the work is, more exactly than by its division.' })
  position?: PositionBody;
  @Code({ optional: true }) contractKind?: string;
  @Texts({ optional: true, max: 10 }) shifts?: string[];
  @Whole({ optional: true, min: 1, max: hoursOfAWeek }) hoursPerWeek?: number;
  @Texts({ optional: true, max: 20, description: 'Codes of list `health-demand`: what the work asks of health.' })
  healthDemands?: string[];
  @ListOf(() => RequirementBody, { optional: true, max: 50 }) requirements?: RequirementBody[];
  @Texts({ optional: true, max: 20, description: 'Groups it is reserved for; none means everybody.' })
  reservedFor?: string[];
  @Flag({ optional: true }) subsidised?: boolean;
  @Texts({ optional: true, max: 30 }) accommodationsOffered?: string[];
  @Flag({ optional: true }) dormitory?: boolean;
  @Day({ optional: true, description: 'First day on which it is no longer open.' }) expiresOn?: string;
}

export class DraftBody extends VacancyBody {
  @Id({ optional: true, description: 'The employer; an employer acts for itself.' }) employerId?: string;
  @Division({ optional: true, description: "The responsible office; the employer's unless told." }) office?: string;
}

/** What the body says as a posting; its codes must be known on `today`. Throws 422 naming the fields. */
export function contentOf(body: VacancyBody, reference: ReferenceDesk, today: CivilDate): VacancyContent {
  const { wage, place, contractKind, occupation, shifts = [], requirements = [], reservedFor = [] } = body;
  const { healthDemands } = body;
  if (occupation !== undefined) reference.mustKnowOccupation('occupation', occupation, today);
  if (place !== undefined) reference.mustKnow('place', 'division', place, today);
  if (contractKind !== undefined) reference.mustKnow('contractKind', 'contract-kind', contractKind, today);
  shifts.forEach((shift, at) => reference.mustKnow(`shifts[${at}]`, 'shift', shift, today));
  healthDemands?.forEach((demand, at) => reference.mustKnow(`healthDemands[${at}]`, 'health-demand', demand, today));
  reservedFor.forEach((group, at) => reference.mustKnow(`reservedFor[${at}]`, 'group', group, today));
  return {
    title: body.title,
    duties: body.duties ?? null,
    conditions: body.conditions ?? null,
    occupation: occupation ?? null,
    openings: body.openings ?? null,
    wage: wage === undefined ? null : wageOf(wage),
    place: place ?? null,
    position: positionOf(body.position),
    contractKind: contractKind ?? null,
    shifts,
    hoursPerWeek: body.hoursPerWeek ?? null,
    healthDemands: healthDemands ?? null,
    requirements: requirements.map((asked, at) => requirementOf(asked, `requirements[${at}]`, reference, today)),
    reservedFor,
    subsidised: body.subsidised ?? false,
    accommodationsOffered: body.accommodationsOffered ?? [],
    dormitory: body.dormitory ?? false,
    expiresOn: body.expiresOn ?? null,
  };
}

export function positionOf(position: PositionBody | undefined): VacancyContent['position'] {
  return position === undefined ? null : { latitude: position.latitude, longitude: position.longitude };
}

function wageOf({ minMinor, maxMinor, currency = 'CNY', period }: WageBody): WageRange {
  const problem: FieldProblem = { field: 'wage.maxMinor', code: 'below-minimum' };
  if (maxMinor < minMinor) throw invalid(problem);
  return { minMinor, maxMinor, currency, period };
}

function requirementOf(
  { kind, code, level, months, essential }: RequirementBody,
  field: string,
  reference: ReferenceDesk,
  today: CivilDate,
): Requirement {
  const levels = levelLists[kind];
  if (level !== undefined && levels === undefined) throw invalid({ field: `${field}.level`, code: 'not-of-this-kind' });
  if (level !== undefined && levels !== undefined) reference.mustKnow(`${field}.level`, levels, level, today);
  if (kind === 'education') reference.mustKnow(`${field}.code`, 'education-level', code, today);
  if (kind !== 'experience-months') {
    if (months !== undefined) throw invalid({ field: `${field}.months`, code: 'not-of-this-kind' });
    return { kind, code, essential, ...(level === undefined ? {} : { level }) };
  }
  reference.mustKnowOccupation(`${field}.code`, code, today);
  if (months === undefined) throw invalid({ field: `${field}.months`, code: 'required' });
  return { kind, code, essential, level: months };
}
