import { unwatchFile, watchFile } from 'node:fs';
import { BalancedTarget } from '@doorstep/edge';
import { mountService } from '../mount-service';
import { Obstacle } from '../obstacle';
import { OnePort } from '../one-port';
import type { Options } from '../options';
import { checkNode } from '../preflight';
import { serviceNames } from '../services';
import { Addresses, readAddresses } from './addresses';

export interface EdgeOptions extends Pick<Options, 'port' | 'host'> {
  readonly addresses: string;
  readonly log: (line: string) => void;
}

const looksEveryMs = 1_000;
const drainsWithinMs = 60_000;

/** The one port of a platform whose services run on other hosts; follows its file of addresses while it runs. */
export class EdgeHost {
  private readonly port = new OnePort();
  private readonly targets = new Map<string, { readonly key: string; readonly target: BalancedTarget }>();

  constructor(private readonly options: EdgeOptions) {}

  /** Throws an obstacle for what stands in the way. */
  async start(): Promise<void> {
    const { host, port, addresses: file, log } = this.options;
    checkNode(process.versions.node);
    this.take(readAddresses(file, serviceNames));
    await this.port.open(host, port);
    watchFile(file, { interval: looksEveryMs }, () => this.takeAgain());
    log(`Doorstep's edge is at ${this.port.url}`);
  }

  async stop(): Promise<void> {
    unwatchFile(this.options.addresses);
    await this.port.close();
    for (const { target } of this.targets.values()) target.close();
  }

  private takeAgain(): void {
    const { addresses: file, log } = this.options;
    try {
      this.take(readAddresses(file, serviceNames));
      log(`Took over ${file}`);
    } catch (error) {
      if (!(error instanceof Obstacle)) throw error;
      log(`${error.message} The addresses of before stay.`);
    }
  }

  private take(addresses: Addresses): void {
    for (const [name, urls] of addresses) {
      const key = urls.join();
      const before = this.targets.get(name);
      if (before?.key === key) continue;
      const target = new BalancedTarget(urls, `/services/${name}/health`);
      this.targets.set(name, { key, target });
      mountService(this.port.edge, name, target, {});
      setTimeout(() => before?.target.close(), drainsWithinMs).unref();
    }
  }
}
