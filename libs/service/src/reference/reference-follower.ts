import { Database } from '@doorstep/event-store';
import { ReferenceBook, ReferenceEntry } from '@doorstep/reference';
import { Lookout } from '../runtime/lookout';
import { ReferenceDesk } from './reference-desk';

interface Row {
  readonly id: string;
  readonly position: number | string;
  readonly entry: ReferenceEntry | { readonly withdrawn: true };
}

/** Keeps a process's book of reference data at what its service's table says, whichever process writes the table. */
export class ReferenceFollower {
  private known = '';
  private readonly positions = new Map<string, number | string>();
  private readonly lookout = new Lookout(() => this.takeOver(), 500);

  constructor(
    private readonly db: Database,
    private readonly desk: ReferenceDesk,
  ) {}

  /** Reads what is there, then looks for news now and then. */
  start(): Promise<void> {
    return this.lookout.start();
  }

  look(): Promise<void> {
    return this.lookout.look();
  }

  stop(): Promise<void> {
    return this.lookout.stop();
  }

  /** Takes over the entries that are new or changed; partitions arrive in any order, so the highest position alone does not tell. */
  private async takeOver(): Promise<void> {
    const [now] = await this.db.query<{ known: string }>(
      `select count(*) || ':' || coalesce(sum(position), 0) as known from reference_entries`,
    );
    if (now === undefined || now.known === this.known) return;
    const rows = await this.db.query<Row>(
      'select id, position, entry from reference_entries where not (position = any($1::bigint[]))',
      [[...this.positions.values()]],
    );
    this.desk.replace(this.positions.size === 0 ? bookOf(rows) : rows.reduce(taken, this.desk.book));
    for (const { id, position } of rows) this.positions.set(id, position);
    this.known = now.known;
  }
}

function bookOf(rows: readonly Row[]): ReferenceBook {
  return ReferenceBook.of(rows.flatMap(({ entry }) => ('withdrawn' in entry ? [] : [entry])));
}

function taken(book: ReferenceBook, { id, entry }: Row): ReferenceBook {
  return 'withdrawn' in entry ? book.without(id) : book.with(entry);
}
