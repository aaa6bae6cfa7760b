import { PooledDatabase } from './database';
import { caseCatalogue } from './contract/cases.fixture';
import { eventStoreMigrations } from './migrations';
import { openPostgresStore, PostgresEventStore, PostgresStoreOptions } from './postgres-store';

/** An empty database of a spec's own. */
export interface SpecDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of its own for a spec, and stores over it that are closed with it. */
export class StoreDatabase {
  private readonly stores: PostgresEventStore[] = [];

  private constructor(
    private readonly database: SpecDatabase,
    readonly sql: PooledDatabase,
  ) {}

  static async migrate(database: SpecDatabase): Promise<StoreDatabase> {
    const sql = new PooledDatabase({ url: database.url });
    for (const { up } of eventStoreMigrations) await sql.query(up);
    return new StoreDatabase(database, sql);
  }

  get url(): string {
    return this.database.url;
  }

  async open(options: Partial<PostgresStoreOptions> = {}): Promise<PostgresEventStore> {
    const store = await openPostgresStore({ url: this.url, name: 'cases', catalogue: caseCatalogue, ...options });
    this.stores.push(store);
    return store;
  }

  async drop(): Promise<void> {
    await Promise.all(this.stores.map((store) => store.close()));
    await this.sql.close();
    await this.database.drop();
  }
}
