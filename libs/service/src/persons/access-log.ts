import { Sql } from '@doorstep/event-store';
import { Actor } from '@doorstep/event-sourcing';

/** Who read whose identifying data, and why. */
export interface IdentifyingRead {
  readonly actor: Actor;
  readonly personIds: readonly string[];
  readonly purpose: string;
  readonly correlationId: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** The log of reads of identifying data; written before the data is answered. */
export abstract class AccessLog {
  abstract write(read: IdentifyingRead): Promise<void>;
}

/** Keeps the log in the service's own database, one row per person read. */
export class SqlAccessLog extends AccessLog {
  constructor(private readonly sql: Sql) {
    super();
  }

  async write({ actor, personIds, purpose, correlationId, at }: IdentifyingRead): Promise<void> {
    if (personIds.length === 0) return;
    await this.sql.query(
      `insert into access_log (person_id, actor_id, actor_role, actor_office, purpose, correlation_id, read_at)
       select unnest($1::uuid[]), $2, $3, $4, $5, $6, $7`,
      [personIds, actor.id, actor.role, actor.office ?? null, purpose, correlationId, at],
    );
  }
}

/** Keeps the log in memory, for specs. */
export class MemoryAccessLog extends AccessLog {
  readonly reads: IdentifyingRead[] = [];

  write(read: IdentifyingRead): Promise<void> {
    this.reads.push(read);
    return Promise.resolve();
  }
}
