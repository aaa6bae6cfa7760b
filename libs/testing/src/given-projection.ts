import { DomainEvent, Projection, ProjectionRow, Recorded, Recording } from '@doorstep/event-sourcing';
import { recorded } from './recorded';

type Told<E> = E | { readonly event: E; readonly recording: Partial<Recording> };

/**
 * `givenProjection(p).events([...]).thenRows([...])`: the rows a projection ends in. Every event is delivered twice, as after a
 * lost acknowledgement; as in the real runner, a position at or below the reached one changes nothing.
 */
export function givenProjection<E extends DomainEvent, Row extends ProjectionRow>(projection: Projection<E, Row>) {
  return {
    events(told: readonly Told<E>[]) {
      const rows = new Map<string, Row>();
      const reached = new Map<string, number>();
      told.forEach((one, index) => {
        const { event, recording } = 'event' in one ? one : { event: one, recording: {} };
        const full = recorded(event, { position: index + 1, ...recording });
        deliver(projection, rows, reached, full);
        deliver(projection, rows, reached, full);
      });
      return {
        rows,
        thenRows(expected: readonly Row[]) {
          expect([...rows.values()].sort((a, b) => a.id.localeCompare(b.id))).toEqual(
            [...expected].sort((a, b) => a.id.localeCompare(b.id)),
          );
        },
        thenRow(id: string, expected: Partial<Row>) {
          expect(rows.get(id)).toMatchObject(expected);
        },
        thenNoRow(id: string) {
          expect(rows.has(id)).toBe(false);
        },
      };
    },
  };
}

function deliver<E extends DomainEvent, Row extends ProjectionRow>(
  projection: Projection<E, Row>,
  rows: Map<string, Row>,
  reached: Map<string, number>,
  event: Recorded<E>,
): void {
  if (event.position <= (reached.get(event.source) ?? 0)) return;
  reached.set(event.source, event.position);
  if (!projection.handles.includes(event.type)) return;
  for (const key of projection.keysOf(event)) {
    const row = projection.fold(rows.get(key), event, key);
    if (row === undefined) rows.delete(key);
    else rows.set(key, row);
  }
}
