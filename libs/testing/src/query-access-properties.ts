import { routesOf, ServiceDefinition } from '@doorstep/service';
import { ruleProperties } from './access-properties';
import { ExpectedRoles } from './encounters';

/** For every route that reads, by method and path: which roles may, at which standing, or `open`: everybody, without a token. */
export type ExpectedReaders = Readonly<Record<string, ExpectedRoles | 'open'>>;

/**
 * Specs for every route of a service that does not send a command: `expected` names it, its grants allow exactly what `expected` says
 * over role × office × record, and deleting any one role of any one grant is noticed.
 */
export function queryAccessProperties(definition: ServiceDefinition, expected: ExpectedReaders): void {
  const routes = routesOf(definition.module.controllers ?? []).filter(({ access }) => access?.kind !== 'sends');
  describe(`who may read ${definition.name}`, () => {
    it('is expected of every route that reads', () => {
      expect(routes.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
    });
    it('is everybody where a route is open', () => {
      const open = routes.filter(({ access }) => access?.kind === 'open').map(({ name }) => name);
      expect(open.sort()).toEqual(
        Object.keys(expected)
          .filter((name) => expected[name] === 'open')
          .sort(),
      );
    });
    for (const { name, access } of routes) {
      const readers = expected[name] ?? {};
      if (access?.kind === 'reads' && readers !== 'open') ruleProperties(name, access.grants, readers);
    }
  });
}
