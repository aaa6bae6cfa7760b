import { DomainEvent, Projection, ProjectionRow, Recorded, Recording } from '@doorstep/event-sourcing';
import { MemoryProjectionRunner } from '@doorstep/event-store';
import { recorded } from './recorded';

type Told<E> = E | { readonly event: E; readonly recording: Partial<Recording> };

/**
 * `givenProjection(p).events([...]).thenRows([...])`: the rows a projection ends in, folded as the real runner folds. Every event is
 * delivered twice, as after a lost acknowledgement.
 */
export function givenProjection<E extends DomainEvent, Row extends ProjectionRow>(projection: Projection<E, Row>) {
  return {
    events(told: readonly Told<E>[]) {
      const runner = new MemoryProjectionRunner(projection);
      const { rows } = runner;
      told.forEach((one, index) => {
        const { event, recording } = 'event' in one ? one : { event: one, recording: {} };
        const full: Recorded<E> = recorded(event, { position: index + 1, ...recording });
        runner.apply([full]);
        runner.apply([full]);
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
