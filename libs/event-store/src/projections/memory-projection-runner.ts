import { DomainEvent, Projection, ProjectionRow, Recorded } from '@doorstep/event-sourcing';
import { foldBatch } from './fold-batch';

/** Runs one projection over batches in memory with the real runner's fold; an event at or below the position reached in its source is a duplicate. */
export class MemoryProjectionRunner<E extends DomainEvent, Row extends ProjectionRow> {
  readonly rows = new Map<string, Row>();
  private readonly reached = new Map<string, number>();

  constructor(private readonly projection: Projection<E, Row>) {}

  apply(events: readonly Recorded<E>[]): void {
    const fresh = events.filter(({ source, position }) => {
      const isNew = position > (this.reached.get(source) ?? 0);
      if (isNew) this.reached.set(source, position);
      return isNew;
    });
    for (const [key, row] of foldBatch(this.projection, this.rows, fresh)) {
      if (row === undefined) this.rows.delete(key);
      else this.rows.set(key, row);
    }
  }
}
