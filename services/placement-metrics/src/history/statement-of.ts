import { DomainEvent, Recording } from '@doorstep/event-sourcing';
import { HistoryRow } from './history.table';

/** What every history row keeps of its message. */
export function statementOf(
  { type, source, position, recordedAt, eventId }: DomainEvent & Recording,
  of: { readonly id: string; readonly factId: string; readonly personId: string },
): Omit<HistoryRow, 'voided'> {
  return { ...of, source, position, recordedAt, eventId, type };
}
