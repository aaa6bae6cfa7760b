import { Database } from '@doorstep/event-store';
import { MergedRecord, MergedRecords } from './merged-records';

const pollMs = 500;

/** {@link MergedRecords} as the service's table has them, whichever process writes the table. */
export class FollowedRecords extends MergedRecords {
  private known = '';
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(private readonly db: Database) {
    super();
  }

  /** Reads what is there, then looks for news now and then. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => {
      this.looking = this.look().catch(() => undefined);
    }, pollMs);
  }

  override async look(): Promise<void> {
    const [now] = await this.db.query<{ known: string }>(
      `select count(*) || ':' || coalesce(sum(position), 0) as known from merged_records`,
    );
    if (now === undefined || now.known === this.known) return;
    this.replace(
      await this.db.query<MergedRecord>(
        'select id as "absorbedId", survivor_id as "survivorId" from merged_records where survivor_id is not null',
      ),
    );
    this.known = now.known;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }
}
