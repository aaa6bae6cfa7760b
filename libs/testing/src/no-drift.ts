import { openDataSource, prepareSchema, ServiceDefinition } from '@doorstep/service';
import { createTestDatabase } from './postgres';

/** Migrates an empty database and demands that the entities of the read models agree with it: nothing is left to change. */
export async function expectNoDrift(definition: ServiceDefinition): Promise<void> {
  const database = await createTestDatabase();
  try {
    await prepareSchema({ url: database.url, migratorUrl: database.url }, definition.name, definition.migrations);
    const entities = definition.readModels.map(({ entity }) => entity);
    const source = await openDataSource({ url: database.url, applicationName: 'drift', entities, poolSize: 1 });
    try {
      const { upQueries } = await source.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await source.destroy();
    }
  } finally {
    await database.drop();
  }
}
