import { existsSync } from 'node:fs';
import { applicationRole } from '@doorstep/postgres';
import { Folders, foldersOf } from '../folders';
import type { HostSettings } from '../host';
import { discoverIssuer } from '../issuer';
import { Obstacle } from '../obstacle';
import { OnePort } from '../one-port';
import type { Options } from '../options';
import { PlatformTime } from '../platform-time';
import { checkNode } from '../preflight';
import { ServiceFleet } from '../service-fleet';
import { readSettings } from '../settings';
import { Provisioned, readProvisioned } from './provisioned';

export interface ServingOptions extends Pick<Options, 'port' | 'host' | 'data' | 'processes'> {
  readonly services: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
}

/** Some services of a platform that stands on several hosts, behind a port of this one. */
export class ServingHost {
  private readonly port = new OnePort();
  private fleet: ServiceFleet | undefined;

  constructor(private readonly options: ServingOptions) {}

  /** Resolves when all of them serve; throws an obstacle for what stands in the way. */
  async start(): Promise<void> {
    const { services, processes, host, port, data, log } = this.options;
    checkNode(process.versions.node);
    const folders = foldersOf(data);
    const settings = await this.settingsIn(folders);
    await this.port.open(host, port);
    const time = new PlatformTime(folders.clock);
    this.fleet = new ServiceFleet({ services, edge: this.port.edge, settings, time, processes, log });
    await this.fleet.start();
    log(`Serves ${services.join(', ')} at ${this.port.url}`);
  }

  async stop(): Promise<void> {
    await this.port.close();
    await this.fleet?.stop();
  }

  private async settingsIn({ provisioned, keyRing, erasures }: Folders): Promise<HostSettings> {
    const { databases, messages } = this.provisionedIn(provisioned);
    if (!existsSync(keyRing))
      throw new Obstacle(`${keyRing} is missing; copy it from where you ran npm run provision.`);
    const { doorstepIssuer, doorstepAudience, doorstepPlatformUrl, ...settings } = readSettings(
      this.options.environment,
    );
    if (doorstepIssuer === undefined) throw new Obstacle('Set DOORSTEP_ISSUER to your identity provider.');
    if (doorstepPlatformUrl === undefined) throw new Obstacle('Set DOORSTEP_PLATFORM_URL to where the edge answers.');
    return {
      databases,
      messages,
      applicationRole,
      keyRingFile: keyRing,
      erasuresFile: erasures,
      tokens: await discoverIssuer(doorstepIssuer, doorstepAudience),
      logLevel: settings.doorstepLogLevel ?? 'warn',
      requestsPerMinute: settings.doorstepRequestsPerMinute ?? 6_000,
      platformUrl: doorstepPlatformUrl,
    };
  }

  private provisionedIn(file: string): Provisioned {
    const provisioned = readProvisioned(file);
    if (provisioned === undefined) {
      throw new Obstacle(`${file} is missing; run npm run provision, or copy it from where you did.`);
    }
    const unknown = this.options.services.filter((name) => provisioned.databases[name] === undefined);
    if (unknown.length === 0) return provisioned;
    throw new Obstacle(`${file} names no database of ${unknown.join(', ')}.`);
  }
}
