import { CivilDate } from '@doorstep/event-sourcing';
import { Evidence } from '../statement';
import { PersonLife } from './life';
import { parameter, Parameters, Period } from './metric';
import { Counted } from './starts';
import { Credit } from './observation';
import { creditsOf, within } from './work';

interface Loss {
  readonly on: CivilDate;
  readonly evidence: Evidence;
  readonly employerId?: string;
  readonly credits?: readonly Credit[];
}

/** Codes of the lists `end-reason` and `closing-reason`, with the parameter that says whether they count. */
const endReasons = { death: 'deathsCount', retirement: 'retirementsCount', resigned: 'resignationsCount' } as const;
const closingReasons = { deceased: 'deathsCount', retired: 'retirementsCount' } as const;

/** Whether the end of work, or the closing of a registration, for a reason may be a loss. */
export function isLoss(reason: string | null): boolean {
  return reason !== null && (reason in endReasons || reason in closingReasons);
}

/** Somebody lost to employment by retirement, death or what else counts, once, on the first such day of the period; `times` is 1 or -1. */
export function lossesIn(life: PersonLife, period: Period, parameters: Parameters, times: 1 | -1): readonly Counted[] {
  const losses = [...endedWork(life, parameters), ...closedRegistrations(life, parameters)]
    .filter(({ on }) => within(on, period) && on <= period.today)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const [first] = losses;
  if (first === undefined) return [];
  return [{ ...first, amount: { kind: 'count', counted: times }, evidence: losses.map(({ evidence }) => evidence) }];
}

function endedWork({ placements }: PersonLife, parameters: Parameters): readonly Loss[] {
  const inOrder = [...placements].sort((a, b) => (a.placementId < b.placementId ? -1 : 1));
  return inOrder.flatMap((placement): readonly Loss[] => {
    const { verifiedOn, endedOn, endReason, evidence, employerId } = placement;
    if (verifiedOn === null || endedOn === null || !counts(endReason, endReasons, parameters)) return [];
    return [{ on: endedOn, evidence, employerId, credits: creditsOf([placement]) }];
  });
}

function closedRegistrations({ registrations }: PersonLife, parameters: Parameters): readonly Loss[] {
  if (parameter(parameters, 'registrationsCount') === 0) return [];
  return registrations.flatMap(({ closedOn, closingReason, evidence }): readonly Loss[] =>
    closedOn !== null && counts(closingReason, closingReasons, parameters) ? [{ on: closedOn, evidence }] : [],
  );
}

function counts(reason: string | null, known: Readonly<Record<string, string>>, parameters: Parameters): boolean {
  const name = reason === null ? undefined : known[reason];
  return name !== undefined && parameter(parameters, name) !== 0;
}
