import { join } from 'node:path';
import { ServiceDefinition } from '@doorstep/service';

/** A service's definition, found by the service's name alone; in specs. */
export function definitionOf(service: string): ServiceDefinition {
  const path = join(__dirname, '../../services', service, 'src', `${service}.module`);
  const name = service.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return jest.requireActual<Record<string, ServiceDefinition>>(path)[name] as ServiceDefinition;
}
