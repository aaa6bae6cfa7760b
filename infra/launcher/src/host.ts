import type { ServiceDatabase } from '@doorstep/postgres';
import { ErasureLedger, loadKeyRing } from '@doorstep/event-store';
import {
  JwksTokenVerifier,
  PlatformAddress,
  PlatformClock,
  RunningService,
  ServiceEnvironment,
  startService,
  TokenSettings,
} from '@doorstep/service';
import { MessageLog, openTransport } from './message-transport';
import { loadDefinition, serviceNames } from './services';

/** What a process must know to run services; plain data, so that it can be sent to another process. */
export interface HostSettings {
  readonly databases: Readonly<Record<string, ServiceDatabase>>;
  readonly messages: MessageLog;
  readonly applicationRole: string;
  readonly keyRingFile: string;
  readonly erasuresFile: string;
  readonly tokens: TokenSettings;
  readonly logLevel: string;
  readonly requestsPerMinute: number;
  /** Where the one port is reached from inside. */
  readonly platformUrl: string;
}

type Shared = Omit<ServiceEnvironment, 'database'>;

/** Runs services in this process: one transport, one key ring and one clock for all of them. */
export class Host {
  private readonly running: RunningService[] = [];
  private shared: Promise<Shared> | undefined;

  constructor(
    private readonly settings: HostSettings,
    private readonly clock: PlatformClock,
  ) {}

  async start(name: string): Promise<RunningService> {
    this.shared ??= this.share();
    const { applicationRole, databases } = this.settings;
    const database = { ...(databases[name] as ServiceDatabase), applicationRole };
    const service = await startService(loadDefinition(name), { ...(await this.shared), database });
    this.running.push(service);
    return service;
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.running.map((service) => service.stop()));
    const shared = await this.shared?.catch(() => undefined);
    await shared?.transport.close();
  }

  private async share(): Promise<Shared> {
    const { messages, keyRingFile, erasuresFile, tokens, platformUrl, logLevel, requestsPerMinute } = this.settings;
    return {
      transport: await openTransport(messages, process.env),
      clock: this.clock,
      keyRing: loadKeyRing(keyRingFile),
      erasures: new ErasureLedger(erasuresFile),
      tokens: new JwksTokenVerifier(tokens),
      platform: new PlatformAddress(platformUrl, serviceNames),
      logLevel,
      requestsPerMinute,
    };
  }
}
