import { randomUUID } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, NestFastifyApplication } from '@nestjs/platform-fastify';
import { CapabilityIndex } from '../command/capability-index';
import { ServiceDefinition } from '../definition';
import { hookAnswers } from '../http/answer-hooks';
import { refuseDeepBodies } from '../http/body-depth';
import { Problem } from '../http/problem';
import { answerUnrouted } from '../http/problem.filter';
import { checkRoutes } from '../http/route-check';
import { Meters } from '../observe/meters';
import { NestLog } from '../observe/logger';
import { buildOpenApi, OpenApiHolder } from '../openapi/openapi';
import { Catalogue } from '../text/catalogue';
import { serviceModule, ServicePorts } from './service-module';

const bodyLimitBytes = 1_048_576;
/** More than Node takes as an address, so that the parameter itself is refused, by name. */
const longestParam = 100_000;

/** A service's application, ready to handle requests; throws when a route lacks its access rule. */
export async function createServiceApp(
  definition: ServiceDefinition,
  ports: ServicePorts,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: bodyLimitBytes,
    genReqId: (request: { headers: Record<string, string | string[] | undefined> }) =>
      correlationIdOf(request.headers['x-correlation-id']),
    frameworkErrors: answerUnrouted(new Catalogue(definition.messages)),
    routerOptions: { maxParamLength: longestParam },
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(serviceModule(definition, ports), adapter, {
    logger: new NestLog(ports.log),
    abortOnError: false,
  });
  await limitRequests(app, ports);
  app.get(Meters).watch(adapter.getInstance());
  refuseDeepBodies(adapter.getInstance());
  hookAnswers(adapter.getInstance());
  checkRoutes(app, app.get(CapabilityIndex));
  app.get(OpenApiHolder).document = buildOpenApi(app, definition.name);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}

/** The caller's correlation id if it is a harmless token, else a new one. */
function correlationIdOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w-]{8,64}$/.test(header) ? header : randomUUID();
}

async function limitRequests(app: NestFastifyApplication, ports: ServicePorts): Promise<void> {
  await app.register(rateLimit, {
    max: ports.requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.headers.authorization ?? request.ip,
    allowList: (request) => request.url.startsWith('/health'),
    errorResponseBuilder: (_request, { ttl }) => new Problem(429, 'too-many-requests', {}, [], Math.ceil(ttl / 1000)),
  });
}
