import { RequestMethod, Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner } from '@nestjs/core';
import { RouteAccess, routeAccess } from './routes';

/** A route as its controller declares it. */
export interface DeclaredRoute {
  /** Method and path, e.g. `GET /api/people/:personId`. */
  readonly name: string;
  /** Controller and method, e.g. `PersonFileController.one`. */
  readonly handler: string;
  /** Undefined where the access rule was forgotten. */
  readonly access: RouteAccess | undefined;
}

/** Every route of `controllers`, inherited ones included. */
export function routesOf(controllers: readonly Type[]): readonly DeclaredRoute[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Readonly<Record<string, object>>;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((method): DeclaredRoute[] => {
      const handler = prototype[method] as object;
      if (!Reflect.hasMetadata(PATH_METADATA, handler)) return [];
      const verb = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
      const segments = [controller, handler]
        .flatMap((declared) => (Reflect.getMetadata(PATH_METADATA, declared) as string).split('/'))
        .filter((segment) => segment !== '');
      return [
        {
          name: `${verb} /${segments.join('/')}`,
          handler: `${controller.name}.${method}`,
          access: Reflect.getMetadata(routeAccess, handler) as RouteAccess | undefined,
        },
      ];
    });
  });
}
