import { Database } from '../sql';
import { Leadership, Leases } from './leases';
import { backoff, pause } from './wakeup';

const lookEveryMs = 2_000;
const longestPauseMs = 30_000;

/** A read model that can be built anew. */
export interface Rebuildable {
  readonly reader: string;
  readonly version: number;
  /** Swaps new rows in while the old ones go on being kept; an aborted or broken rebuild leaves the old ones. */
  rebuild(signal: AbortSignal): Promise<void>;
}

export interface RebuildsOptions {
  /** The service's name. */
  readonly name: string;
  readonly db: Database;
  readonly leases: Leases;
  readonly readModels: readonly Rebuildable[];
  readonly onError?: (reader: string, error: unknown) => void;
}

/** Carries out what the table `projections.rebuilds` asks for: one read model after the other, one process at a time. */
export class Rebuilds {
  private readonly leadership: Leadership;

  constructor(private readonly options: RebuildsOptions) {
    this.leadership = options.leases.lead(`rebuilds:${options.name}`, (signal) => this.lead(signal));
  }

  /** Read models that are still to be rebuilt. */
  async lag(): Promise<number> {
    return (await this.asked()).length;
  }

  async stop(): Promise<void> {
    await this.leadership.stop();
  }

  private async lead(signal: AbortSignal): Promise<void> {
    for (let failures = 0; !signal.aborted;) {
      failures = (await this.round(signal)) ? 0 : failures + 1;
      await pause(backoff(failures + 1, lookEveryMs, longestPauseMs), signal);
    }
  }

  /** False when something could not be done. */
  private async round(signal: AbortSignal): Promise<boolean> {
    const { name, onError = () => undefined } = this.options;
    try {
      let done = true;
      for (const { reader, version } of await this.asked()) {
        if (signal.aborted) return true;
        done = (await this.tried(reader, version, signal)) && done;
      }
      return done;
    } catch (error) {
      onError(name, error);
      return false;
    }
  }

  private async tried(reader: string, version: number, signal: AbortSignal): Promise<boolean> {
    const { db, readModels, onError = () => undefined } = this.options;
    const readModel = readModels.find((one) => one.reader === reader);
    try {
      if (readModel === undefined) throw new Error(`${reader} has no rows that could be rebuilt`);
      if (readModel.version === version) await readModel.rebuild(signal);
      return true;
    } catch (error) {
      onError(reader, error);
      await db.query('update projections.rebuilds set failure = $1 where reader = $2', [textOf(error), reader]);
      return false;
    }
  }

  /** With the version of their rows: those of an older one are being rebuilt anyway. */
  private asked(): Promise<readonly { reader: string; version: number }[]> {
    return this.options.db.query(
      'select reader, version from projections.rebuilds join projections.readers using (reader) order by asked_at',
    );
  }
}

function textOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 500);
}
