import { DomainEvent, Recording } from '@doorstep/event-sourcing';
import { StatementRow } from './history.table';

/** What every history row keeps of its message. */
export function statementOf<Of extends Pick<StatementRow, 'factId'>>(
  { type, source, position, recordedAt, eventId }: DomainEvent & Recording,
  of: Of,
  id = eventId,
): Of & StatementRow {
  return { ...of, id, source, position, recordedAt, eventId, type };
}
