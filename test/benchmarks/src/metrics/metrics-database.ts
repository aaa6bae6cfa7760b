import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ProjectionRunner, ProjectionTarget } from '@doorstep/event-store';
import {
  DataSourceDatabase,
  DataSourceTables,
  openDataSource,
  prepareSchema,
  readTableOf,
  ServiceDefinition,
} from '@doorstep/service';

const ofService = createRequire(__filename);
export const placementMetrics = loaded('placement-metrics.module')['placementMetrics'] as ServiceDefinition;

/** The service's database at `url`, as its processes have it open. */
export async function openMetrics(url: string) {
  const entities = placementMetrics.readModels.map(({ entity }) => entity);
  const source = await openDataSource({ url, applicationName: 'bench', entities, poolSize: 4 });
  const target = (name: string): ProjectionTarget => {
    const model = placementMetrics.readModels.find(({ projection }) => projection.name === name);
    if (model === undefined) throw new Error(`no read model ${name}`);
    return { projection: model.projection, table: readTableOf(source, model.entity) };
  };
  return { source, db: new DataSourceDatabase(source), tables: new DataSourceTables(source), target };
}

export function prepareMetrics(url: string): Promise<void> {
  return prepareSchema({ url, migratorUrl: url }, placementMetrics.name, placementMetrics.migrations);
}

/** A class or function of the service. */
export function loaded(file: string): Record<string, unknown> {
  return ofService(join(__dirname, '../../../../services/placement-metrics/src', file)) as Record<string, unknown>;
}

/** The read models fed by each source. */
export const modelsBySource = {
  'job-seekers': ['registration-history', 'person-history', 'membership-history', 'education-history'],
  matching: ['matching-history'],
  placements: ['placement-history', 'retention-history'],
} as const;

/** Folds pages as the service's consumer does: all read models of a page in one transaction. */
export async function runnerOf(metrics: Awaited<ReturnType<typeof openMetrics>>): Promise<ProjectionRunner> {
  const projections = Object.values(modelsBySource).flat().map(metrics.target);
  const runner = new ProjectionRunner({ db: metrics.db, projections });
  await runner.load();
  return runner;
}
