import type { Edge, MountOptions, Target } from '@doorstep/edge';
import { loadDefinition } from './services';

/** Sends a service's requests to `target`: its resources, and by `/services/<name>` the health, metrics and API document of that one service. */
export function mountService(edge: Edge, name: string, target: Target, options: MountOptions): void {
  for (const resource of loadDefinition(name).resources) edge.mount(`/api/${resource}`, target);
  edge.mount(`/services/${name}`, target, options);
  if (name === 'portal') edge.mount('/', target);
}
