import { Sql } from '../sql';

/** How far a reader got in one partition of a source: a store (partition 0) or a topic. */
export interface Checkpoint {
  readonly source: string;
  readonly partition: number;
  /** Position in the store, or offset in the partition. */
  readonly position: number;
  readonly recordedAt: number;
  /** Place of the last message handled in its publisher's store; equal to `position` for an own store. */
  readonly origin: number;
  readonly originPart: number;
  /** Up to where the publisher's store is known; equal to `position` for an own store. */
  readonly watermark: number;
}

/** A reader as the database knows it. `turn` goes up with its commits and fences the next one. */
export interface ReaderState {
  readonly reader: string;
  readonly version: number;
  readonly turn: number;
  readonly checkpoints: readonly Checkpoint[];
}

/** The states of `readers`, entering those not known yet with the version given. */
export async function loadReaders(
  sql: Sql,
  readers: readonly { readonly reader: string; readonly version: number }[],
): Promise<Map<string, ReaderState>> {
  const known = await selectStates(sql, readers);
  const missing = readers.filter(({ reader }) => !known.has(reader));
  if (missing.length === 0) return known;
  await sql.query(
    `insert into projections.readers (reader, version)
     select reader, version from jsonb_to_recordset($1::jsonb) as r(reader text, version integer) on conflict do nothing`,
    [JSON.stringify(missing)],
  );
  return selectStates(sql, readers);
}

async function selectStates(
  sql: Sql,
  readers: readonly { readonly reader: string }[],
): Promise<Map<string, ReaderState>> {
  const rows = await sql.query<{ state: ReaderState }>(
    `select json_build_object('reader', r.reader, 'version', r.version, 'turn', r.turn, 'checkpoints', coalesce((
       select json_agg(json_build_object('source', c.source, 'partition', c.partition, 'position', c.position,
         'recordedAt', c.recorded_at, 'origin', c.origin, 'originPart', c.origin_part, 'watermark', c.watermark))
       from projections.checkpoints c where c.reader = r.reader), '[]'::json)) as state
     from projections.readers r where r.reader = any($1)`,
    [readers.map(({ reader }) => reader)],
  );
  return new Map(rows.map(({ state }) => [state.reader, state]));
}

/** Where `reader` stands in a partition of a source; undefined when it has not begun. */
export function checkpointOf(state: ReaderState, source: string, partition = 0): Checkpoint | undefined {
  return state.checkpoints.find((known) => known.source === source && known.partition === partition);
}

/** `state` after a commit that moved it to `moved` and its turn up by `step`. */
export function afterCommit(state: ReaderState, moved: readonly Checkpoint[], step: number): ReaderState {
  const untouched = state.checkpoints.filter(
    (known) => !moved.some(({ source, partition }) => known.source === source && known.partition === partition),
  );
  return { ...state, turn: state.turn + step, checkpoints: [...untouched, ...moved] };
}
