import { DomainEvent, Recording } from '@doorstep/event-sourcing';
import { StatementRow } from './history.table';

/**
 * A history's row: what every row keeps of its message, and what this one says. The literal begins with names: V8 makes one that
 * begins with a spread forty times as slowly.
 */
export function statementOf<Of extends Pick<StatementRow, 'factId'>>(
  { type, source, position, recordedAt, eventId }: DomainEvent & Recording,
  of: Of,
  id = eventId,
): StatementRow & Of {
  return { id, source, position, recordedAt, eventId, type, ...of };
}
