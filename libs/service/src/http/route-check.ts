import { INestApplication, Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { CapabilityIndex } from '../command/capability-index';
import { RouteAccess, routeAccess } from './routes';

/** Throws, naming them, when a route has no access rule or sends a command of no capability or without grants. */
export function checkRoutes(app: INestApplication, capabilities: CapabilityIndex): void {
  const faults = controllersOf(app).flatMap((controller) =>
    handlersOf(controller).flatMap(([name, handler]) => {
      const access = Reflect.getMetadata(routeAccess, handler) as RouteAccess | undefined;
      const route = `${controller.name}.${name}`;
      if (access === undefined) return [`${route} has no access rule`];
      if (access.kind === 'open') return [];
      if (access.kind === 'reads') return access.grants.length === 0 ? [`${route} grants nobody`] : [];
      return access.commands
        .filter((command) => {
          const { grants } = capabilities.ofCommandClass(command).access;
          return (grants[new command({} as never).type] ?? []).length === 0;
        })
        .map((command) => `${route} sends ${command.name}, which nobody may`);
    }),
  );
  if (faults.length > 0) throw new Error(`access rules are missing:\n  ${faults.join('\n  ')}`);
}

function controllersOf(app: INestApplication): Type[] {
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].map((wrapper) => wrapper.metatype as Type),
  );
}

function handlersOf(controller: Type): [string, object][] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .map((name): [string, unknown] => [name, prototype[name]])
    .filter((entry): entry is [string, object] => typeof entry[1] === 'function')
    .filter(([name, handler]) => name !== 'constructor' && Reflect.hasMetadata(PATH_METADATA, handler));
}
