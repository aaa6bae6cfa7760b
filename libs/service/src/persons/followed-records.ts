import { Database } from '@doorstep/event-store';
import { Lookout } from '../runtime/lookout';
import { MergedRecord, MergedRecords } from './merged-records';

/** {@link MergedRecords} as the service's table has them, whichever process writes the table. */
export class FollowedRecords extends MergedRecords {
  private known = '';
  private readonly lookout = new Lookout(() => this.takeOver(), 500);

  constructor(private readonly db: Database) {
    super();
  }

  /** Reads what is there, then looks for news now and then. */
  start(): Promise<void> {
    return this.lookout.start();
  }

  override look(): Promise<void> {
    return this.lookout.look();
  }

  stop(): Promise<void> {
    return this.lookout.stop();
  }

  private async takeOver(): Promise<void> {
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
}
