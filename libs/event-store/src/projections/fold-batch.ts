import { DomainEvent, Projection, ProjectionRow, Recorded } from '@doorstep/event-sourcing';

/** The keys of all rows that the events a projection handles touch. */
export function keysOfBatch<E extends DomainEvent, Row extends ProjectionRow>(
  projection: Projection<E, Row>,
  events: readonly Recorded<E>[],
): readonly string[] {
  const handled = new Set<string>(projection.handles);
  return [...new Set(events.filter(({ type }) => handled.has(type)).flatMap((event) => projection.keysOf(event)))];
}

/**
 * Folds `events` over `rows` (those that exist of {@link keysOfBatch}) and returns the rows that changed, undefined for one that
 * is no more. Events of types the projection does not handle are passed over. Throws what `fold` throws; `rows` stays as it is.
 */
export function foldBatch<E extends DomainEvent, Row extends ProjectionRow>(
  projection: Projection<E, Row>,
  rows: ReadonlyMap<string, Row | undefined>,
  events: readonly Recorded<E>[],
): ReadonlyMap<string, Row | undefined> {
  const handled = new Set<string>(projection.handles);
  const changes = new Map<string, Row | undefined>();
  for (const event of events) {
    if (!handled.has(event.type)) continue;
    for (const key of projection.keysOf(event)) {
      const before = changes.has(key) ? changes.get(key) : rows.get(key);
      const after = projection.fold(before, event, key);
      if (after === before) continue;
      if (after !== undefined && after.id !== key) {
        throw new Error(`projection ${projection.name} gave a row with id ${after.id} for key ${key}`);
      }
      changes.set(key, after);
    }
  }
  return changes;
}

/** The rows that `events` add where the projection only adds rows; undefined where it does not. Throws what `rowsOf` throws. */
export function addedByBatch<E extends DomainEvent, Row extends ProjectionRow>(
  projection: Projection<E, Row>,
  events: readonly Recorded<E>[],
): readonly Row[] | undefined {
  if (projection.rowsOf === undefined) return undefined;
  const handled = new Set<string>(projection.handles);
  const added: Row[] = [];
  for (const event of events) if (handled.has(event.type)) added.push(...projection.rowsOf(event));
  return added;
}
