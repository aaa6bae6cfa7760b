import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { answerUnreadable } from '@doorstep/edge';
import { SimulatedClock } from '@doorstep/service';
import { clockAt } from './clock-file';
import { Host, HostSettings } from './host';

/** From the launcher to a service's process. */
export type Order =
  | {
      readonly kind: 'start';
      readonly name: string;
      readonly settings: HostSettings;
      readonly instant: number | undefined;
    }
  | { readonly kind: 'advance'; readonly instant: number };

/** From a service's process to the launcher. */
export type Report =
  | { readonly kind: 'serving'; readonly port: number }
  | { readonly kind: 'advanced'; readonly instant: number }
  | { readonly kind: 'failed'; readonly reason: string };

const stopsWithinMs = 10_000;

/** Runs the one service it is ordered to; ends when the launcher lets go of it, or is gone. */
class ServiceProcess {
  private server: Server | undefined;
  private host: Host | undefined;
  private clock: ReturnType<typeof clockAt> | undefined;

  async obey(order: Order): Promise<void> {
    if (order.kind === 'advance') {
      if (this.clock instanceof SimulatedClock) this.clock.advanceTo(order.instant);
      return report({ kind: 'advanced', instant: order.instant });
    }
    this.clock = clockAt(order.instant);
    this.host = new Host(order.settings, this.clock);
    const service = await this.host.start(order.name);
    const settings = { keepAliveTimeout: 65_000 };
    const server = answerUnreadable(createServer(settings, (request, response) => service.handle(request, response)));
    this.server = server;
    server.listen(0, '127.0.0.1', () => report({ kind: 'serving', port: (server.address() as AddressInfo).port }));
  }

  async stop(): Promise<void> {
    setTimeout(() => process.exit(1), stopsWithinMs).unref();
    this.server?.close();
    this.server?.closeIdleConnections();
    await this.host?.stop();
    process.exit(0);
  }
}

function report(report: Report, sent: () => void = () => undefined): void {
  if (process.send === undefined) sent();
  else process.send(report, sent);
}

const serviceProcess = new ServiceProcess();
process.on('message', (order: Order) => {
  serviceProcess.obey(order).catch((error: unknown) => {
    report({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }, () => process.exit(1));
  });
});
process.once('disconnect', () => void serviceProcess.stop());
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.once('SIGTERM', () => void serviceProcess.stop());
