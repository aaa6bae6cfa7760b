import { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { CapabilityIndex } from '../command/capability-index';
import { routesOf } from './routes-of';

/** Throws, naming them, when a route has no access rule or sends a command of no capability or without grants. */
export function checkRoutes(app: INestApplication, capabilities: CapabilityIndex): void {
  const faults = routesOf(controllersOf(app)).flatMap(({ handler, access }) => {
    if (access === undefined) return [`${handler} has no access rule`];
    if (access.kind === 'open') return [];
    if (access.kind === 'reads') return access.grants.length === 0 ? [`${handler} grants nobody`] : [];
    return access.commands
      .filter((command) => {
        const { grants } = capabilities.ofCommandClass(command).access;
        return (grants[new command({} as never).type] ?? []).length === 0;
      })
      .map((command) => `${handler} sends ${command.name}, which nobody may`);
  });
  if (faults.length > 0) throw new Error(`access rules are missing:\n  ${faults.join('\n  ')}`);
}

function controllersOf(app: INestApplication): Type[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype as Type),
  );
}
