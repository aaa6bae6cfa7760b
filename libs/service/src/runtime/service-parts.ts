import {
  applyLedger,
  openPersonKeys,
  openPostgresStore,
  PersonKeys,
  PooledDatabase,
  PostgresEventStore,
} from '@doorstep/event-store';
import { DataSource } from 'typeorm';
import { storeCatalogueOf } from '../command/capability-index';
import { DataSourceDatabase, openDataSource } from '../database/data-source';
import { ServiceDefinition } from '../definition';
import { LinkedAccountRow } from '../identity/linked-account.table';
import { unlinkErased } from '../identity/linked-accounts';
import { FollowedRecords } from '../persons/followed-records';
import { MergedRecordRow } from '../persons/merged-record.table';
import { ReferenceDesk } from '../reference/reference-desk';
import { ReferenceEntryRow } from '../reference/reference-entry.table';
import { ReferenceFollower } from '../reference/reference-follower';
import { Opened } from './opened';
import type { ServiceEnvironment } from './start-service';

/** What a service's application and its followers stand on. */
export interface ServiceParts {
  readonly source: DataSource;
  readonly db: DataSourceDatabase;
  readonly owner: PooledDatabase;
  readonly store: PostgresEventStore;
  readonly keys: PersonKeys;
  readonly desk: ReferenceDesk;
  readonly reference: ReferenceFollower;
  readonly merged: FollowedRecords;
}

/** Opens a service's databases, its store and its keys; whoever the ledger names is erased again before anything is read. */
export async function openParts(
  definition: ServiceDefinition,
  { database, erasures, keyRing }: ServiceEnvironment,
  opened: Opened,
): Promise<ServiceParts> {
  const { name, readModels } = definition;
  const shellRows = [ReferenceEntryRow, MergedRecordRow, LinkedAccountRow];
  const entities = [...new Set([...shellRows, ...readModels.map(({ entity }) => entity)])];
  const connecting = openDataSource({ url: database.url, applicationName: name, entities, poolSize: 4 });
  const source = opened.keep(await connecting, (open) => open.destroy());
  const db = new DataSourceDatabase(source);
  const owner = new PooledDatabase({ url: database.migratorUrl, connections: 1 });
  opened.keep(owner, (open) => open.close());
  const catalogue = storeCatalogueOf(definition);
  const store = await openPostgresStore({ url: database.url, name, catalogue });
  opened.keep(store, (open) => open.close());

  const keys = openPersonKeys({ sql: db, ...keyRing });
  await applyLedger(erasures, keys);
  await unlinkErased(db, erasures);

  const desk = new ReferenceDesk();
  const reference = opened.keep(new ReferenceFollower(db, desk), (following) => following.stop());
  const merged = opened.keep(new FollowedRecords(db), (following) => following.stop());
  await reference.start();
  await merged.start();
  return { source, db, owner, store, keys, desk, reference, merged };
}
