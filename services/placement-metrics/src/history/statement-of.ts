import { DomainEvent, Recording } from '@doorstep/event-sourcing';
import { StatementRow } from './history.table';

/** What every history row keeps of its message. */
export function statementOf<Of extends Pick<StatementRow, 'id' | 'factId'>>(
  { type, source, position, recordedAt, eventId }: DomainEvent & Recording,
  of: Of,
): Of & StatementRow {
  return { ...of, source, position, recordedAt, eventId, type };
}
