import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ServiceDefinition } from '@doorstep/service';

/** Every service, those that others wait for first. */
export const serviceNames = [
  'reference-data',
  'job-seekers',
  'job-postings',
  'training',
  'matching',
  'placements',
  'placement-metrics',
  'portal',
] as const;

/** The database of a service. */
export function databaseOf(service: string): string {
  return `doorstep_${service.replaceAll('-', '_')}`;
}

export const logDatabase = 'doorstep_log';

/** A service's definition, found by the service's name alone. */
export function loadDefinition(service: string): ServiceDefinition {
  const folder = join(__dirname, '../../../services', service, 'src');
  const name = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const module = createRequire(__filename)(join(folder, `${service}.module`)) as Readonly<
    Record<string, ServiceDefinition | undefined>
  >;
  const definition = module[name];
  if (definition === undefined) throw new Error(`${service}.module exports no ${name}`);
  return definition;
}
