import { Get, Query } from '@nestjs/common';
import { Grant } from '@doorstep/event-sourcing';
import { differences, membersByCell, placementRate, placementRateOfRegistered } from '@doorstep/metrics';
import { Asked, Asking, invalid, PlatformClock, Reads, Resource } from '@doorstep/service';
import { breakdownOf, Cohorts, FoundCohort } from './cohorts';
import { CellLabels } from './cell-labels';
import { figureOf } from './figure';
import { PersonEvents } from './person-events';
import { askedDefinition, instantOf, RateComparisonQuery, RateEventsQuery, RateQuery } from './rate-query';
import { PlacementRateView, RateComparisonView, RateEventsView } from './rate.views';
import { pageById } from './page-by-id';

export const readPlacementRates: readonly Grant[] = [
  { roles: ['counsellor', 'centre-manager', 'bureau-analyst'], record: 'office' },
  { roles: ['auditor', 'administrator'], record: 'any' },
];

const { id: definitionId } = placementRateOfRegistered;

@Resource('placement-rates')
export class PlacementRatesController {
  constructor(
    private readonly cohorts: Cohorts,
    private readonly events: PersonEvents,
    private readonly labels: CellLabels,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Reads(readPlacementRates, { type: PlacementRateView })
  async rate(@Asking() asked: Asked, @Query() query: RateQuery): Promise<PlacementRateView> {
    const found = await this.cohorts.find(asked, query, askedDefinition(definitionId, query));
    return this.rateOf(asked, query, found);
  }

  @Get('events')
  @Reads(readPlacementRates, { type: RateEventsView })
  async behind(@Asking() asked: Asked, @Query() query: RateEventsQuery): Promise<RateEventsView> {
    const definition = askedDefinition(definitionId, query);
    const found = await this.cohorts.find(asked, query, definition);
    const breakdown = breakdownOf(query, found.tree);
    const { cell = 'total' } = query;
    const counted =
      cell === 'total' || breakdown === null
        ? found.members
        : (membersByCell(found.members, breakdown).get(cell) ?? []);
    const page = pageById(counted, query, ({ personId }) => personId);
    const items = await this.events.behind(page.items, query.by ?? null, found.asOf);
    return { ...figureOf(found, definition), cell, items, next: page.next };
  }

  @Get('comparison')
  @Reads(readPlacementRates, { type: RateComparisonView })
  async compare(@Asking() asked: Asked, @Query() query: RateComparisonQuery): Promise<RateComparisonView> {
    const definition = askedDefinition(definitionId, query);
    const earlier = instantOf('asOf', query.asOf, this.clock);
    if (instantOf('asOf2', query.asOf2, this.clock) < earlier) throw invalid({ field: 'asOf2', code: 'after-as-of' });
    const before = await this.cohorts.find(asked, query, definition);
    const after = await this.cohorts.find(asked, { ...query, asOf: query.asOf2 }, definition);
    const was = breakdownOf(query, before.tree);
    const is = breakdownOf(query, after.tree);
    const changed = differences(
      before.members,
      after.members,
      was === null || is === null ? null : { before: was, after: is },
    );
    const page = pageById(changed, query, ({ personId }) => personId);
    return {
      before: this.rateOf(asked, query, before),
      after: this.rateOf(asked, query, after),
      items: await this.events.between(page.items, query.by ?? null, before.asOf, after.asOf),
      next: page.next,
    };
  }

  private rateOf(asked: Asked, query: RateQuery, found: FoundCohort): PlacementRateView {
    const definition = askedDefinition(definitionId, query);
    const breakdown = breakdownOf(query, found.tree);
    const { total, cells } = placementRate(found.members, definition, breakdown);
    const label = (cell: string) => this.labels.of(query.by, cell, asked.language, found.asOf);
    return {
      ...figureOf(found, definition),
      by: query.by ?? null,
      level: query.by === 'region' ? (breakdown?.level ?? null) : null,
      total: { ...total, label: label(total.cell) },
      cells: cells.map((cell) => ({ ...cell, label: label(cell.cell) })),
    };
  }
}
