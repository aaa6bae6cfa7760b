import { countsOf, funnelOf, recompute } from '@doorstep/journeys';
import { Caller } from '../caller';
import { services, Stores } from '../stores';
import { auditor, county, inDays } from '../townspeople';

/** The definition behind each stage on the way to work. */
const definitions = {
  recommended: 'recommended-of-registered',
  delivered: 'delivered-of-registered',
  referred: 'referred-of-registered',
  hired: 'hired-of-registered',
  verified: 'verified-of-registered',
  verifiedMarket: 'placement-rate-of-registered',
} as const;

interface Ratio {
  readonly numerator?: number;
  readonly denominator?: number;
  readonly ratio?: number | null;
}

/** Placement figures that differ from a count of the events, as of the last instant anything was recorded. */
export async function wrongFigures(stores: Stores, caller: Caller): Promise<readonly string[]> {
  const instants = await Promise.all(
    services.map((service) =>
      stores.of(service).query<{ at: string }>('select coalesce(max(recorded_at), 0) as at from event_store.events'),
    ),
  );
  const asOf = Math.max(...instants.flat().map(({ at }) => Number(at)));
  const cohort = { from: inDays(-5), to: inDays(5), region: county };
  const people = await recompute(stores, { ...cohort, asOf });
  const expected = await funnelOf(stores, people, asOf);
  const asked = new URLSearchParams({ ...cohort, asOf: new Date(asOf).toISOString() }).toString();
  const told = await Promise.all(
    Object.entries(definitions).map(async ([name, metric]) => {
      const { body } = await caller.get(auditor, `/api/metrics/${metric}/value?${asked}`);
      return [name as keyof typeof definitions, (body['total'] as { value?: Ratio } | undefined)?.value ?? {}] as const;
    }),
  );
  const rate = told.find(([name]) => name === 'verifiedMarket')?.[1].ratio;
  return [
    ...told
      .filter(
        ([name, { numerator, denominator }]) => numerator !== expected[name] || denominator !== expected.registered,
      )
      .map(
        ([name, { numerator, denominator }]) =>
          `${numerator} of ${denominator} persons ${name} by their definition, ${expected[name]} of ${expected.registered} by the events`,
      ),
    ...(rate === countsOf('total', people).rate
      ? []
      : [`a placement rate of ${rate}, not ${countsOf('total', people).rate}`]),
  ];
}
