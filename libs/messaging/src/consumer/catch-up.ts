import { beginShadow, loadReaders, pause, ProjectionTarget, shadowOf, swapShadow } from '@doorstep/event-store';
import { sourceOf } from '../topics';
import { ConsumerOptions } from './consumer';
import { deliverTo } from './delivery';
import { MessageHandler, projectionHandler } from './handlers';
import { awaited, knownUpTo, Place, savedUpTo } from './known';
import { forgetParked, takeOverParked } from './parked';
import { loadAll, lowestOffset, Reader, topicsOf } from './reader';

const lookEveryMs = 50;

/**
 * Brings handlers that lag far behind level with the sources, apart from the others. A projection whose rows an older version made
 * is built beside them and takes their place at the end.
 */
export class CatchUp {
  private goals: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly options: ConsumerOptions,
    private late: readonly Reader[],
  ) {}

  /** Those that have arrived since the last call, whichever process brought them there. */
  async ready(): Promise<readonly Reader[]> {
    const arrived: Reader[] = [];
    for (const reader of this.late) {
      const { reader: name, version } = reader.handler;
      const saved = (await loadReaders(this.options.db, [{ reader: name, version }])).get(name);
      if (
        saved?.version === version &&
        (await this.hasArrived(reader, (places) => savedUpTo(this.options.db, places)))
      ) {
        arrived.push(reader);
      }
    }
    this.late = this.late.filter((reader) => !arrived.includes(reader));
    return arrived;
  }

  /** Does the work, in the one process that leads it. */
  async run(signal: AbortSignal): Promise<void> {
    const { db, owner = db, onError = () => undefined } = this.options;
    while (!signal.aborted && this.late.length > 0) {
      try {
        await loadAll(db, this.late);
        const outdated = this.late.filter(({ state, handler }) => state.version < handler.version).map(targetOf);
        for (const target of outdated) {
          await beginShadow(owner, target);
          await forgetParked(db, shadowOf(target).projection.name);
        }
        const late = this.late.filter(({ current }) => current).map(({ handler }) => this.reader(handler));
        await this.follow([...late, ...outdated.map((target) => this.reader(this.shadowHandler(target)))], signal);
        if (signal.aborted) return;
        for (const target of outdated) await this.swap(target);
      } catch (error) {
        onError(error);
      }
      await pause(1_000, signal);
    }
  }

  /** A reader apart from the one that will join, so that neither disturbs the other's state. */
  private reader(handler: MessageHandler): Reader {
    return new Reader(this.options.db, handler, this.options.onParked ?? (() => undefined));
  }

  private shadowHandler(of: ProjectionTarget): MessageHandler {
    const served = this.options.handlers.find(({ target }) => target === of);
    return projectionHandler(shadowOf(of), served?.topics ?? []);
  }

  private async follow(readers: readonly Reader[], signal: AbortSignal): Promise<void> {
    const { name, transport, db, onError } = this.options;
    if (readers.length === 0) return;
    await loadAll(db, readers);
    const subscription = await transport.subscribe({
      group: `${name}~catch-up`,
      passing: true,
      topics: topicsOf(readers),
      checkpointOf: async (topic, partition) => lowestOffset(readers, topic, partition),
      deliver: (batches) => deliverTo(db, readers, batches, onError),
    });
    try {
      for (const reader of readers) {
        const known = async (places: readonly Place[]) => knownUpTo(readers, places);
        while (!signal.aborted && !(await this.hasArrived(reader, known))) await pause(lookEveryMs, signal);
      }
    } finally {
      await subscription.close();
    }
  }

  /** True when a reader knows each of its sources as far as it had been relayed when this began. */
  private async hasArrived(reader: Reader, knownOf: (places: readonly Place[]) => Promise<number>): Promise<boolean> {
    for (const [source, goal] of await this.goalsOf()) {
      const places = await awaited(this.options.transport, [reader.handler], source);
      if (places.length > 0 && (await knownOf(places)) < goal) return false;
    }
    return true;
  }

  private async goalsOf(): Promise<ReadonlyMap<string, number>> {
    const { transport, handlers } = this.options;
    if (this.goals === undefined) {
      const sources = [...new Set(handlers.flatMap(({ topics }) => topics.map(sourceOf)))];
      const positions = await Promise.all(sources.map((source) => transport.relayedUpTo(source)));
      this.goals = new Map(sources.map((source, index) => [source, positions[index] as number]));
    }
    return this.goals;
  }

  private async swap(target: ProjectionTarget): Promise<void> {
    const { db, owner = db } = this.options;
    const [name, made] = [target.projection.name, shadowOf(target).projection.name];
    await owner.transaction(async (sql) => {
      await swapShadow(sql, target, async () => {
        const behind = await sql.query(
          `select from projections.checkpoints served left join projections.checkpoints made
             on made.reader = $2 and made.source = served.source and made.partition = served.partition
           where served.reader = $1 and coalesce(made.position, -1) < served.position`,
          [name, made],
        );
        if (behind.length > 0) throw new Error(`${name} is still written by its older version`);
      });
      await takeOverParked(sql, name, made);
    });
  }
}

function targetOf({ handler }: Reader): ProjectionTarget {
  if (handler.target === undefined) throw new Error(`${handler.reader} has no table that could be rebuilt`);
  return handler.target;
}
