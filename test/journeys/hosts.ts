import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { createIdentity } from '@doorstep/identity';
import { EmbeddedPostgres, startPostgres } from '@doorstep/postgres';
import { Launched, Launches } from './launched';
import { PatientCaller } from './patient-caller';

export type Addresses = Readonly<Record<string, readonly string[]>>;

/** What hosts of a platform find around them: a PostgreSQL, an identity provider, brokers; and the hosts, each a process of its own. */
export class Hosts {
  /** Where the edge is reached, once it is. */
  edgeUrl = '';
  private readonly launches: Launches;
  private readonly environment: Record<string, string> = {};
  private issuerUrl = '';
  private issuer: Server | undefined;
  private postgres: EmbeddedPostgres | undefined;

  constructor(brokers: string) {
    this.launches = new Launches(this.environment);
    this.environment['KAFKA_BROKERS'] = brokers;
    this.environment['DOORSTEP_PLATFORM_URL'] = 'http://127.0.0.1:9';
  }

  async open(): Promise<void> {
    const dataDir = join(this.launches.folder, 'postgres');
    this.postgres = await startPostgres({ dataDir, databases: [], log: () => undefined });
    this.environment['DOORSTEP_POSTGRES'] = this.postgres.adminUrl.replace(/\/postgres$/, '');
    const server = createServer((request, response) => identity.callback(request, response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    this.issuer = server;
    this.issuerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/identity`;
    const identity = await createIdentity({
      issuer: this.issuerUrl,
      dataDir: join(this.launches.folder, 'identity'),
      log: () => undefined,
    });
    this.environment['DOORSTEP_ISSUER'] = this.issuerUrl;
  }

  get folder(): string {
    return this.launches.folder;
  }

  run(...args: readonly string[]): Launched {
    return this.launches.run(...args, '--data', 'platform');
  }

  /** A host that serves at `port`, or at any; resolves once it does, with its address. */
  async serve(services: string, port = '0'): Promise<{ readonly host: Launched; readonly url: string }> {
    const host = this.run('serve', services, '--port', port);
    await host.says(/Serves .* at http/);
    return { host, url: /Serves .* at (\S+)/.exec(host.output)?.[1] ?? '' };
  }

  /** Tells the edge where services are. */
  tell(addresses: Addresses): void {
    writeFileSync(join(this.launches.folder, 'addresses.json'), JSON.stringify(addresses));
  }

  /** Opens the edge; resolves with who speaks to it. */
  async edge(): Promise<{ readonly host: Launched; readonly caller: PatientCaller }> {
    const host = this.run('edge', 'addresses.json', '--port', '0');
    await host.says(/edge is at http/);
    this.edgeUrl = /edge is at (\S+)/.exec(host.output)?.[1] ?? '';
    return { host, caller: new PatientCaller(this.edgeUrl, this.launches.folder, this.issuerUrl) };
  }

  async close(): Promise<void> {
    await this.launches.killAll();
    this.issuer?.close();
    this.issuer?.closeAllConnections();
    await this.postgres?.stop();
    this.launches.remove();
  }
}
