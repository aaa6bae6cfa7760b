import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

interface Hookable {
  addHook(
    name: 'onResponse',
    hook: (request: Answered, reply: { statusCode: number; elapsedTime: number }, done: () => void) => void,
  ): unknown;
}

interface Answered {
  readonly method: string;
  readonly routeOptions: { readonly url?: string | undefined };
}

/** The service's Prometheus metrics. Labels are route patterns, never addresses with ids. */
export class Meters {
  readonly registry = new Registry();
  private readonly lag: Gauge<'follower'>;
  private readonly parked: Gauge<'reader'>;
  private readonly requests: Histogram<'method' | 'route' | 'status'>;
  private readonly failures: Counter<'what'>;

  constructor(service: string) {
    const { registry } = this;
    registry.setDefaultLabels({ service });
    collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 50 });
    this.requests = new Histogram({
      name: 'doorstep_http_request_seconds',
      help: 'Duration of HTTP requests',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    });
    this.lag = new Gauge({
      name: 'doorstep_follower_lag',
      help: 'Events or messages known and not yet handled',
      labelNames: ['follower'],
      registers: [registry],
    });
    this.parked = new Gauge({
      name: 'doorstep_parked_messages',
      help: 'Messages of parked keys',
      labelNames: ['reader'],
      registers: [registry],
    });
    this.failures = new Counter({
      name: 'doorstep_failures_total',
      help: 'Background work that failed and is tried again',
      labelNames: ['what'],
      registers: [registry],
    });
  }

  failed(what: string): void {
    this.failures.inc({ what });
  }

  /** Takes over how far behind followers are and what is parked; what is not named is not known, or nothing. */
  followed(lags: Readonly<Record<string, number>>, parked: Readonly<Record<string, number>>): void {
    this.lag.reset();
    this.parked.reset();
    for (const [follower, lag] of Object.entries(lags)) this.lag.set({ follower }, lag);
    for (const [reader, count] of Object.entries(parked)) this.parked.set({ reader }, count);
  }

  /** Measures every answered request. */
  watch(server: Hookable): void {
    server.addHook('onResponse', (request, reply, done) => {
      const labels = { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode };
      this.requests.observe(labels, reply.elapsedTime / 1000);
      done();
    });
  }
}
