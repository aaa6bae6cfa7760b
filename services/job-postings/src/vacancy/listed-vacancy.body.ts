import { CivilDate } from '@doorstep/event-sourcing';
import {
  Code,
  Day,
  Division,
  Flag,
  Nested,
  OneOf,
  PositionBody,
  ReferenceDesk,
  Text,
  Texts,
  Whole,
} from '@doorstep/service';
import { VacancyContent, WageRange } from './vacancy-content';
import { hoursOfAWeek, positionOf, wagePeriods } from './vacancy.body';

export class ListedWageBody {
  @Whole({ min: 1 }) minMinor: number;
  @Whole({ min: 1, optional: true }) maxMinor?: number;
  @OneOf(wagePeriods) period: WageRange['period'];
}

/** A row of another exchange, as its mapping names the fields. */
export class ListedVacancyBody {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 300 }) organisation?: string;
  @Text({ optional: true, max: 300 }) unit?: string;
  @Text({ optional: true, max: 20_000 }) duties?: string;
  @Text({ optional: true, max: 20_000 }) conditions?: string;
  @Code({ optional: true }) occupation?: string;
  @Whole({ optional: true, min: 1, max: 100_000 }) openings?: number;
  @Nested(() => ListedWageBody, { optional: true }) wage?: ListedWageBody;
  @Text({ optional: true, min: 3, max: 3, pattern: /^[A-Z]{3}$/ }) currency?: string;
  @Division({ optional: true }) place?: string;
  @Division({ optional: true }) office?: string;
  @Nested(() => PositionBody, { optional: true }) position?: PositionBody;
  @Code({ optional: true }) contractKind?: string;
  @Texts({ optional: true, max: 10 }) shifts?: string[];
  @Whole({ optional: true, min: 1, max: hoursOfAWeek }) hoursPerWeek?: number;
  @Texts({ optional: true, max: 20 }) healthDemands?: string[];
  @Texts({ optional: true, max: 50 }) reservedFor?: string[];
  @Flag({ optional: true }) subsidised?: boolean;
  @Texts({ optional: true, max: 30 }) accommodationsOffered?: string[];
  @Flag({ optional: true }) dormitory?: boolean;
  @Day({ optional: true }) publishedOn?: string;
  @Day({ optional: true, description: 'First day on which it is no longer open.' }) expiresOn?: string;
}

/** The name a listing shows for its employer. */
export function organisationOf({ organisation, unit }: ListedVacancyBody): string | null {
  const named = [organisation, unit].filter((part) => part !== undefined);
  return named.length === 0 ? null : [...new Set(named)].join(' / ');
}

/** What the row says as a posting; its codes are its source’s own, but its divisions must be known on `today`. Throws 422 naming the field. */
export function listedContentOf(row: ListedVacancyBody, reference: ReferenceDesk, today: CivilDate): VacancyContent {
  if (row.place !== undefined) reference.mustKnow('place', 'division', row.place, today);
  if (row.office !== undefined) reference.mustKnow('office', 'division', row.office, today);
  const { wage, currency = 'CNY' } = row;
  const range = wage && { ...wage, maxMinor: Math.max(wage.minMinor, wage.maxMinor ?? wage.minMinor), currency };
  return {
    title: row.title,
    duties: row.duties ?? null,
    conditions: row.conditions ?? null,
    occupation: row.occupation ?? null,
    openings: row.openings ?? null,
    wage: range ?? null,
    place: row.place ?? null,
    position: positionOf(row.position),
    contractKind: row.contractKind ?? null,
    shifts: row.shifts ?? [],
    hoursPerWeek: row.hoursPerWeek ?? null,
    healthDemands: row.healthDemands ?? null,
    requirements: [],
    reservedFor: row.reservedFor ?? [],
    subsidised: row.subsidised ?? false,
    accommodationsOffered: row.accommodationsOffered ?? [],
    dormitory: row.dormitory ?? false,
    expiresOn: row.expiresOn ?? null,
  };
}
