import { CivilDate } from '@doorstep/event-sourcing';
import { Code, Day, Division, Id, ListOf, Nested, OneOf, ReferenceDesk, Text, Texts, Whole } from '@doorstep/service';
import type { CourseFacts, SkillTaught } from './course.events';

export const skillLevels = ['basic', 'intermediate', 'advanced', 'expert'] as const;
export const deliveries = ['in-person', 'hybrid', 'distance'] as const;

export class SkillBody {
  @Code() skill: string;
  @OneOf(skillLevels) level: SkillTaught['level'];
}

export class PriceBody {
  @Whole({ description: 'Minor units (fen).' }) minor: number;
  @Text({ optional: true, min: 3, max: 3, pattern: /^[A-Z]{3}$/, description: 'ISO 4217; CNY unless told.' })
  currency?: string;
}

export class CourseBody {
  @Text({ max: 200 }) title: string;
  @Text({ optional: true, max: 5000 }) description?: string;
  @Text({ optional: true, max: 1000 }) prerequisites?: string;
  @Texts({ optional: true, max: 20, description: 'Occupations it prepares for.' }) occupations?: string[];
  @ListOf(() => SkillBody, { optional: true, max: 50 }) skills?: SkillBody[];
  @Code({ optional: true, description: 'Field of study, prefixed by its classification.' }) field?: string;
  @Text({ optional: true, max: 200, description: 'The certificate of those who complete it.' }) certificate?: string;
  @Code({ optional: true }) leadsTo?: string;
  @Day({ optional: true }) startsOn?: string;
  @Day({ optional: true, description: 'First day after its end.' }) endsOn?: string;
  @Division({ optional: true, description: 'Where it is held.' }) place?: string;
  @Whole({ optional: true, min: 1, max: 10_000 }) contactHours?: number;
  @Whole({ optional: true, min: 1, max: 2000 }) durationDays?: number;
  @OneOf(deliveries, { optional: true }) delivery?: (typeof deliveries)[number];
  @Nested(() => PriceBody, { optional: true }) tuition?: PriceBody;
  @Nested(() => PriceBody, { optional: true }) materials?: PriceBody;
}

export class OfferBody extends CourseBody {
  @Id() providerId: string;
  @Division({ optional: true, description: "The responsible office; the provider's unless told." }) office?: string;
  @Whole({ min: 1, max: 10_000 }) places: number;
}

/** What the body says as a course; its place and occupations must be known on `today`. */
export function factsOf(body: CourseBody, reference: ReferenceDesk, today: CivilDate): CourseFacts {
  body.occupations?.forEach((occupation, at) => reference.mustKnowOccupation(`occupations[${at}]`, occupation, today));
  if (body.place !== undefined) reference.mustKnow('place', 'division', body.place, today);
  return {
    title: body.title,
    description: body.description ?? null,
    prerequisites: body.prerequisites ?? null,
    occupations: body.occupations ?? [],
    skills: (body.skills ?? []).map(({ skill, level }) => ({ skill, level })),
    field: body.field ?? null,
    certificate: body.certificate ?? null,
    leadsTo: body.leadsTo ?? null,
    startsOn: body.startsOn ?? null,
    endsOn: body.endsOn ?? null,
    place: body.place ?? null,
    locality: null,
    contactHours: body.contactHours ?? null,
    durationDays: body.durationDays ?? null,
    delivery: body.delivery ?? null,
    tuition: priceOf(body.tuition),
    materials: priceOf(body.materials),
  };
}

function priceOf(price: PriceBody | undefined): CourseFacts['tuition'] {
  return price === undefined ? null : { minor: price.minor, currency: price.currency ?? 'CNY' };
}
