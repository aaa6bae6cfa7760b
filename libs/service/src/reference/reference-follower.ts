import { Database } from '@doorstep/event-store';
import { ReferenceBook, ReferenceEntry } from '@doorstep/reference';
import { ReferenceDesk } from './reference-desk';

interface Row {
  readonly id: string;
  readonly position: number | string;
  readonly entry: ReferenceEntry | { readonly withdrawn: true };
}

const pollMs = 500;

/** Keeps a process's book of reference data at what its service's table says, whichever process writes the table. */
export class ReferenceFollower {
  private known = '';
  private readonly positions = new Map<string, number | string>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly desk: ReferenceDesk,
  ) {}

  /** Reads what is there, then looks for news now and then. */
  async start(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => {
      this.looking = this.look().catch(() => undefined);
    }, pollMs);
  }

  /** Takes over the entries that are new or changed; partitions arrive in any order, so the highest position alone does not tell. */
  async look(): Promise<void> {
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

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }
}

function bookOf(rows: readonly Row[]): ReferenceBook {
  return ReferenceBook.of(rows.flatMap(({ entry }) => ('withdrawn' in entry ? [] : [entry])));
}

function taken(book: ReferenceBook, { id, entry }: Row): ReferenceBook {
  return 'withdrawn' in entry ? book.without(id) : book.with(entry);
}
