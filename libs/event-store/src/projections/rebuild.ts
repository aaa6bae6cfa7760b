import { EventStore } from '../store';
import { Database, Sql } from '../sql';
import { afterCommit, checkpointOf, loadReaders, ReaderState } from './checkpoints';
import { commitMoves } from './commit';
import { ProjectionTarget } from './fold-writes';
import { foldMove, storeCheckpoint } from './projection-runner';
import { beginShadow, shadowOf, swapShadow } from './shadow';

export interface RebuildOptions {
  readonly db: Database;
  /** Speaks as the owner of the read table. */
  readonly owner: Database;
  readonly store: EventStore;
  readonly target: ProjectionTarget;
  readonly signal?: AbortSignal;
  readonly batch?: number;
}

/**
 * Builds the table of one projection anew from the first event, beside the one that serves, then swaps names and checkpoint in one
 * transaction. The projection may run meanwhile, in this process or another. An aborted or broken rebuild leaves the old table.
 */
export async function rebuildProjection(options: RebuildOptions): Promise<void> {
  const { db, owner, store, target, signal } = options;
  const shadow = shadowOf(target);
  await beginShadow(owner, target);
  let state = await stateOf(db, shadow);
  for (;;) {
    if (signal?.aborted) return;
    const { reached, near } = await fold(db, options, shadow, state);
    state = reached;
    if (near) break;
  }
  await owner.transaction((sql) =>
    swapShadow(sql, target, async (live) => {
      const servedUpTo = checkpointOf(live, store.name)?.position ?? 0;
      let last = await stateOf(sql, shadow);
      while ((checkpointOf(last, store.name)?.position ?? 0) < servedUpTo) {
        const { reached } = await fold(sql, options, shadow, last);
        if (reached === last) break;
        last = reached;
      }
    }),
  );
}

/** Folds one page. What is near to the end is left to the swap: a busy store never has an end that could be waited for. */
async function fold(
  sql: Sql,
  { store, batch = 1_000 }: RebuildOptions,
  shadow: ProjectionTarget,
  state: ReaderState,
): Promise<{ readonly reached: ReaderState; readonly near: boolean }> {
  const after = checkpointOf(state, store.name)?.position ?? 0;
  const page = await store.readFeed(after, batch, shadow.projection.handles);
  const near = page.events.length < batch;
  if (page.upTo === after) return { reached: state, near };
  const checkpoint = storeCheckpoint(state, { source: store.name, ...page });
  const move = await foldMove(sql, shadow, state, page.events, [checkpoint]);
  const step = await commitMoves(sql, [move]);
  if (step === undefined) throw new Error(`another rebuild of ${shadow.projection.name} is under way`);
  return { reached: afterCommit(state, [checkpoint], step), near };
}

async function stateOf(sql: Sql, { projection }: ProjectionTarget): Promise<ReaderState> {
  const states = await loadReaders(sql, [{ reader: projection.name, version: projection.version }]);
  return states.get(projection.name) as ReaderState;
}
