import { DomainEvent, Recorded } from '@doorstep/event-sourcing';
import { Database, Sql } from '../sql';
import { afterCommit, Checkpoint, checkpointOf, loadReaders, ReaderState } from './checkpoints';
import { commitMoves, ReaderMove } from './commit';
import { foldWrites, KnownRows, ProjectionTarget } from './fold-writes';
import { isTransient } from './transient';
import { backoff } from './wakeup';

/** Consecutive events of a store after a position, reaching `upTo` although events of other types are left out. */
export interface Page {
  readonly source: string;
  readonly upTo: number;
  readonly events: readonly Recorded<DomainEvent>[];
  /** True when the next page follows at once: then rows are kept for it. */
  readonly full?: boolean;
}

const mostKnownRows = 10_000;

/** Projections that stand at the same position: they share a page and a commit. */
export interface Stage {
  readonly position: number;
  readonly targets: readonly ProjectionTarget[];
}

export interface RunnerOptions {
  readonly db: Database;
  readonly projections: readonly ProjectionTarget[];
  /** Told of a projection that cannot go on: it rests, is tried again with back-off, and holds nobody else up. */
  readonly onError?: (projection: string, error: unknown) => void;
}

/** A move, and the rows its reader leaves when it is committed: they hold as long as its turn does. */
interface FoldedMove extends ReaderMove {
  readonly rows: KnownRows;
}

/** One reader's move: folds `events` over the rows in `known` or in the table, and brings `known` up to date. */
export async function foldMove(
  sql: Sql,
  target: ProjectionTarget,
  { reader, version, turn }: ReaderState,
  events: readonly Recorded<DomainEvent>[],
  checkpoints: readonly Checkpoint[],
  known: KnownRows = new Map(),
): Promise<ReaderMove> {
  return { reader, version, turn, checkpoints, writes: await foldWrites(sql, target, events, known) };
}

/** Folds pages of one store into the tables of its projections, each exactly once. */
export class ProjectionRunner {
  readonly db: Database;
  readonly targets: readonly ProjectionTarget[];
  private readonly onError: (projection: string, error: unknown) => void;
  private readonly resting = new Map<string, { readonly tries: number; readonly until: number }>();
  private readonly known = new Map<string, { readonly turn: number; readonly rows: KnownRows }>();
  private states: ReadonlyMap<string, ReaderState> = new Map();

  constructor({ db, projections, onError = () => undefined }: RunnerOptions) {
    this.db = db;
    this.targets = projections;
    this.onError = onError;
  }

  /** Reads where every projection stands; entered with its version when new. */
  async load(): Promise<void> {
    this.states = await loadReaders(
      this.db,
      this.targets.map(({ projection: { name, version } }) => ({ reader: name, version })),
    );
  }

  /** Projections whose table was built by an older version of them. */
  outdated(): readonly ProjectionTarget[] {
    return this.targets.filter(
      ({ projection }) => (this.states.get(projection.name)?.version ?? 0) < projection.version,
    );
  }

  /** The lowest position of the named projections (of all when none is named) as last loaded or committed. */
  reached(source: string, names: readonly string[] = this.targets.map(({ projection }) => projection.name)): number {
    return Math.min(
      ...this.targets
        .filter(({ projection }) => names.includes(projection.name))
        .map(({ projection: { name, version } }) => {
          const state = this.states.get(name);
          return state?.version === version ? (checkpointOf(state, source)?.position ?? 0) : 0;
        }),
    );
  }

  /** Projections able to go on, by position, the foremost first. */
  stages(source: string): readonly Stage[] {
    const stages = new Map<number, ProjectionTarget[]>();
    for (const target of this.targets) {
      const { name, version } = target.projection;
      const state = this.states.get(name);
      if (state?.version !== version || (this.resting.get(name)?.until ?? 0) > performance.now()) continue;
      const position = checkpointOf(state, source)?.position ?? 0;
      stages.set(position, [...(stages.get(position) ?? []), target]);
    }
    return [...stages].map(([position, targets]) => ({ position, targets })).sort((a, b) => b.position - a.position);
  }

  /** Applies a page to `targets`, which stand at the position it follows. Throws when the database is out of reach. */
  async apply(targets: readonly ProjectionTarget[], page: Page): Promise<void> {
    const folded = await Promise.all(targets.map((target) => this.fold(target, page)));
    const moves = folded.filter((move) => move !== undefined);
    if (moves.length === 0) return;
    try {
      const step = await commitMoves(this.db, moves);
      if (step === undefined) await this.load();
      else this.committed(moves, step, page);
    } catch (error) {
      if (isTransient(error)) throw error;
      if (moves.length === 1) this.rest((moves[0] as ReaderMove).reader, error);
      else for (const target of targets) await this.apply([target], page);
    }
  }

  private async fold(target: ProjectionTarget, page: Page): Promise<FoldedMove | undefined> {
    const state = this.states.get(target.projection.name) as ReaderState;
    const known = this.known.get(state.reader);
    const rows: KnownRows = known?.turn === state.turn ? known.rows : new Map();
    this.known.delete(state.reader);
    try {
      const move = await foldMove(this.db, target, state, page.events, [storeCheckpoint(state, page)], rows);
      return { ...move, rows };
    } catch (error) {
      if (isTransient(error)) throw error;
      this.rest(state.reader, error);
      return undefined;
    }
  }

  private committed(moves: readonly FoldedMove[], step: number, { full }: Page): void {
    const states = new Map(this.states);
    for (const { reader, turn, checkpoints, rows } of moves) {
      const state = states.get(reader);
      if (state?.turn === turn) states.set(reader, afterCommit(state, checkpoints, step));
      this.resting.delete(reader);
      if (full && rows.size <= mostKnownRows) this.known.set(reader, { turn: turn + step, rows });
    }
    this.states = states;
  }

  private rest(name: string, error: unknown): void {
    const tries = (this.resting.get(name)?.tries ?? 0) + 1;
    this.resting.set(name, { tries, until: performance.now() + backoff(tries, 100, 30_000) });
    this.onError(name, error);
  }
}

/** The checkpoint of a reader of an own store that handled `page`. */
export function storeCheckpoint(state: ReaderState, { source, upTo, events }: Page): Checkpoint {
  const recordedAt = events.at(-1)?.recordedAt ?? checkpointOf(state, source)?.recordedAt ?? 0;
  return { source, partition: 0, position: upTo, recordedAt, origin: upTo, originPart: 0, watermark: upTo };
}
