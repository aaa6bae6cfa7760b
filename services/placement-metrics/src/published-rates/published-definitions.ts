import { Metric, metricOf } from '@doorstep/metrics';

export const publishedNames = [
  'recommended',
  'referred',
  'hired',
  'verified',
  'placed',
  'placedInclSubsidised',
  'sustained',
] as const;
export type PublishedName = (typeof publishedNames)[number];

/** The definitions, in their newest version, whose figures everybody may see: shares of one cohort of registrations. */
export const publishedDefinitions: Readonly<Record<PublishedName, Metric>> = {
  recommended: definition('recommended-of-registered'),
  referred: definition('referred-of-registered'),
  hired: definition('hired-of-registered'),
  verified: definition('verified-of-registered'),
  placed: definition('placement-rate-of-registered'),
  placedInclSubsidised: definition('placement-rate-with-subsidised'),
  sustained: definition('working-at-90-days-of-registered'),
};

function definition(id: string): Metric {
  const found = metricOf(id);
  if (found === undefined) throw new Error(`no definition ${id}`);
  return found;
}
