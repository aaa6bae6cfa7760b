import { randomInt } from 'node:crypto';
import { Sql } from '../sql';
import { Checkpoint } from './checkpoints';

/** A data-changing statement that becomes part of a commit: `bind` gives a parameter's name, `guard` is the condition it must carry. */
export type Write = (bind: (value: unknown) => string, guard: string) => string;

/** One reader's part of a commit: the turn it counts on, where it gets to, and what changes with that. */
export interface ReaderMove {
  readonly reader: string;
  readonly version: number;
  readonly turn: number;
  readonly checkpoints: readonly Checkpoint[];
  readonly writes: readonly Write[];
}

const mostStep = 65_536;

/**
 * Moves checkpoints and writes rows of all `moves` in one statement, all or nothing, and returns by how much every reader's turn
 * went up; undefined when any reader's turn or version is not the expected one any more. The statement does not wait for its fsync:
 * a crash loses rows and checkpoint together, and the events are folded again. Turns go up by chance, so that they do not come
 * again to one that a process remembers from before the crash.
 */
export async function commitMoves(sql: Sql, moves: readonly ReaderMove[]): Promise<number | undefined> {
  const step = randomInt(1, mostStep);
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const expected = moves.map(({ reader, version, turn }) => ({ reader, version, turn }));
  const moved = moves.flatMap(({ reader, checkpoints }) =>
    checkpoints.map((checkpoint) => ({ reader, ...checkpoint })),
  );
  const guard = `(select count(*) from held) = ${moves.length}`;
  const steps = [
    `wanted as (select * from jsonb_to_recordset(${bind(JSON.stringify(expected))}::jsonb)
       as w(reader text, version integer, turn bigint))`,
    `held as (select r.reader from projections.readers r join wanted w using (reader)
       where r.version = w.version and r.turn = w.turn order by r.reader for update of r)`,
    `turned as (update projections.readers r set turn = r.turn + ${bind(step)}::bigint from wanted w
       where r.reader = w.reader and ${guard} returning 1)`,
    ...(moved.length > 0 ? [`moved as (${moveCheckpoints(bind(JSON.stringify(moved)), guard)})`] : []),
    ...moves.flatMap(({ writes }) => writes).map((write, index) => `write_${index} as (${write(bind, guard)})`),
  ];
  const [result] = await sql.query<{ turned: number }>(
    `with ${steps.join(',\n')}
     select (select count(*)::integer from turned) as turned, set_config('synchronous_commit', 'off', true)`,
    values,
  );
  return result?.turned === moves.length ? step : undefined;
}

function moveCheckpoints(checkpoints: string, guard: string): string {
  return `insert into projections.checkpoints as c
      (reader, source, partition, position, recorded_at, origin, origin_part, watermark)
    select reader, source, partition, position, "recordedAt", origin, "originPart", watermark
    from jsonb_to_recordset(${checkpoints}::jsonb) as moved(reader text, source text, partition integer,
      position bigint, "recordedAt" bigint, origin bigint, "originPart" integer, watermark bigint)
    where ${guard}
    on conflict (reader, source, partition) do update set position = excluded.position,
      recorded_at = excluded.recorded_at, origin = excluded.origin, origin_part = excluded.origin_part,
      watermark = excluded.watermark, updated_at = now()`;
}
