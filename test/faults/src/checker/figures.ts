import { countsOf, funnelOf, recompute } from '@doorstep/journeys';
import { Caller } from '../caller';
import { services, Stores } from '../stores';
import { auditor, county, inDays } from '../townspeople';

const compared = ['registered', 'recommended', 'delivered', 'referred', 'hired', 'verified', 'verifiedMarket'] as const;

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
  const expected: Readonly<Record<string, unknown>> = await funnelOf(stores, people, asOf);
  const asked = new URLSearchParams({ ...cohort, asOf: new Date(asOf).toISOString() }).toString();
  const funnel = await caller.get(auditor, `/api/placement-funnel?${asked}`);
  const rates = await caller.get(auditor, `/api/placement-rates?${asked}`);
  const counts = (funnel.body['counts'] ?? {}) as Readonly<Record<string, unknown>>;
  const rate = (rates.body['total'] as { marketRate?: number } | undefined)?.marketRate;
  return [
    ...compared
      .filter((name) => counts[name] !== expected[name])
      .map((name) => `${String(counts[name])} persons ${name} by the funnel, ${String(expected[name])} by the events`),
    ...(rate === countsOf('total', people).rate
      ? []
      : [`a placement rate of ${rate}, not ${countsOf('total', people).rate}`]),
  ];
}
