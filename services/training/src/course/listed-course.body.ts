import { CivilDate } from '@doorstep/event-sourcing';
import { Code, Day, Division, Nested, OneOf, ReferenceDesk, Text, Texts, Whole } from '@doorstep/service';
import type { CourseFacts, Price } from './course.events';
import { deliveries } from './course.body';

export class ListedProviderBody {
  @Text({ max: 100 }) sourceId: string;
  @Text({ max: 300 }) name: string;
  @Text({ optional: true, max: 100 }) kind?: string;
}

/** A row of another register, as its mapping names the fields. */
export class ListedCourseBody {
  @Text({ max: 300 }) title: string;
  @Text({ optional: true, max: 20_000 }) description?: string;
  @Text({ optional: true, max: 5000 }) prerequisites?: string;
  @Nested(() => ListedProviderBody) provider: ListedProviderBody;
  @Text({ optional: true, max: 200, description: 'A division code, or the place in words.' }) place?: string;
  @Division({ optional: true }) office?: string;
  @Code({ optional: true }) field?: string;
  @Texts({ optional: true, max: 20 }) occupations?: string[];
  @OneOf(deliveries, { optional: true }) delivery?: (typeof deliveries)[number];
  @Text({ optional: true, max: 300 }) credential?: string;
  @Code({ optional: true }) outcome?: string;
  @Whole({ optional: true, min: 1, max: 10_000 }) contactHours?: number;
  @Whole({ optional: true, min: 1, max: 260 }) weeks?: number;
  @Whole({ optional: true }) tuitionMinor?: number;
  @Whole({ optional: true }) booksMinor?: number;
  @Text({ optional: true, min: 3, max: 3, pattern: /^[A-Z]{3}$/ }) currency?: string;
  @Whole({ optional: true, min: 1, max: 10_000 }) places?: number;
  @Day({ optional: true }) startsOn?: string;
  @Day({ optional: true }) endsOn?: string;
  @Day({ optional: true }) listedOn?: string;
}

/** What the row says as a course; a place that is no division known on `today` stays in its words. Throws 422 for an unknown office. */
export function listedFactsOf(row: ListedCourseBody, reference: ReferenceDesk, today: CivilDate): CourseFacts {
  const { place, weeks, currency = 'CNY' } = row;
  if (row.office !== undefined) reference.mustKnow('office', 'division', row.office, today);
  const isDivision = place !== undefined && reference.book.isKnown('division', place, today);
  const priced = (minor: number | undefined): Price | null => (minor === undefined ? null : { minor, currency });
  return {
    title: row.title,
    description: row.description ?? null,
    prerequisites: row.prerequisites ?? null,
    occupations: row.occupations ?? [],
    skills: [],
    field: row.field ?? null,
    certificate: row.credential ?? null,
    leadsTo: row.outcome ?? null,
    startsOn: row.startsOn ?? null,
    endsOn: row.endsOn ?? null,
    place: isDivision ? place : null,
    locality: isDivision ? null : (place ?? null),
    contactHours: row.contactHours ?? null,
    durationDays: weeks === undefined ? null : weeks * 7,
    delivery: row.delivery ?? null,
    tuition: priced(row.tuitionMinor),
    materials: priced(row.booksMinor),
  };
}
