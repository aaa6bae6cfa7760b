import { daysBetween } from '@doorstep/event-sourcing';
import { RetentionFact } from '../facts';
import { WorkSpell } from '../spell';
import { Known } from '../statement';
import { PersonLife } from './life';

/** Checks that found the person working `days` after the start of the spell, or later; days count from its start, also for contracts that continue it. */
export function foundWorking(
  { placements, retention }: PersonLife,
  { from, placementIds }: WorkSpell,
  days: number,
): readonly Known<RetentionFact>[] {
  return placements
    .filter(({ placementId }) => placementIds.includes(placementId))
    .flatMap(({ placementId, startedOn }) =>
      retention.filter(
        (check) =>
          check.placementId === placementId &&
          check.outcome === 'working' &&
          daysBetween(from, startedOn) + check.day >= days,
      ),
    );
}
