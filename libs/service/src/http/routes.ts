import { applyDecorators, Controller, SetMetadata, Type } from '@nestjs/common';
import { ApiBearerAuth, ApiExtension, ApiHeader, ApiQuery, ApiResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Grant } from '@doorstep/event-sourcing';
import { CommandClass } from '../definition';
import { CommandAnswerView } from './views';

/** What an Idempotency-Key may be. */
export const idempotencyKeys = /^[!-~]{1,200}$/;

/** A position to wait for, as commands answer it: `job-seekers:42`. */
export const positions = /^([a-z][a-z-]{0,60}):([0-9]{1,15})$/;

export const routeAccess = Symbol('route access');

/** What a route asks of its caller. */
export type RouteAccess =
  | { readonly kind: 'open' }
  | { readonly kind: 'reads'; readonly grants: readonly Grant[] }
  | { readonly kind: 'sends'; readonly commands: readonly CommandClass[] };

const problems = (...statuses: readonly number[]) =>
  statuses.map((status) =>
    ApiResponse({
      status,
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemView' } } },
    }),
  );

/** A resource under `/api`. */
export function Resource(path: string): ClassDecorator {
  return applyDecorators(Controller(`api/${path}`), ApiTags(path.split('/')[0] as string), ApiBearerAuth());
}

/** A route that sends one of `commands`; their grants decide who may, the record's state decides on which record. */
export function Sends(...commands: readonly (new (data: never) => unknown)[]): MethodDecorator {
  const access: RouteAccess = { kind: 'sends', commands: commands as readonly CommandClass[] };
  return applyDecorators(
    SetMetadata(routeAccess, access),
    ApiExtension(
      'x-doorstep-commands',
      commands.map((command) => command.name),
    ),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      schema: { type: 'string', pattern: idempotencyKeys.source },
    }),
    ApiHeader({ name: 'If-Match', required: false, schema: { type: 'string', pattern: '^(\\*|(W/)?"[0-9]{1,9}")$' } }),
    ApiResponse({ status: '2XX', type: CommandAnswerView }),
    ...problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503),
  );
}

/** A route that reads. The method must compare the record with the reader (`asked.mayRead` or `asked.reach`) unless a grant is `any`. */
export function Reads(
  grants: readonly Grant[],
  answers?: { readonly type: Type; readonly list?: boolean },
): MethodDecorator {
  const access: RouteAccess = { kind: 'reads', grants };
  return applyDecorators(
    SetMetadata(routeAccess, access),
    ApiQuery({
      name: 'after',
      required: false,
      schema: { type: 'string', pattern: positions.source },
      description: 'Wait until this position is visible.',
    }),
    ...(answers ? [ApiResponse({ status: 200, type: answers.type, isArray: answers.list ?? false })] : []),
    ...problems(400, 401, 403, 404, 422, 429, 503),
  );
}

/** A route for everybody, without a token; `answer` is what a documented one answers. */
export function Open(answer?: Type): MethodDecorator {
  const access: RouteAccess = { kind: 'open' };
  return applyDecorators(
    SetMetadata(routeAccess, access),
    ApiSecurity({}),
    ...(answer ? [ApiResponse({ status: 200, type: answer })] : []),
    ...problems(400, 429, 503),
  );
}
