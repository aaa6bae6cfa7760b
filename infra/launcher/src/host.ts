import type { ServiceDatabase } from '@doorstep/postgres';
import { ErasureLedger, loadKeyRing } from '@doorstep/event-store';
import { openPostgresLog, PostgresLog } from '@doorstep/messaging';
import {
  JwksTokenVerifier,
  PlatformAddress,
  PlatformClock,
  RunningService,
  startService,
  TokenSettings,
} from '@doorstep/service';
import { loadDefinition, serviceNames } from './services';

/** What a process must know to run services; plain data, so that it can be sent to another process. */
export interface HostSettings {
  readonly databases: Readonly<Record<string, ServiceDatabase>>;
  readonly logUrl: string;
  readonly applicationRole: string;
  readonly keyRingFile: string;
  readonly erasuresFile: string;
  readonly tokens: TokenSettings;
  readonly logLevel: string;
  readonly requestsPerMinute: number;
  /** Where the one port is reached from inside. */
  readonly platformUrl: string;
}

/** Runs services in this process: one connection to the log, one key ring and one clock for all of them. */
export class Host {
  private readonly running: RunningService[] = [];
  private transport: PostgresLog | undefined;

  constructor(
    private readonly settings: HostSettings,
    private readonly clock: PlatformClock,
  ) {}

  async start(names: readonly string[]): Promise<readonly RunningService[]> {
    const { databases, logUrl, applicationRole, keyRingFile, erasuresFile, tokens, platformUrl, ...rest } =
      this.settings;
    const transport = await openPostgresLog({ url: logUrl });
    this.transport = transport;
    const shared = {
      ...rest,
      transport,
      clock: this.clock,
      keyRing: loadKeyRing(keyRingFile),
      erasures: new ErasureLedger(erasuresFile),
      tokens: new JwksTokenVerifier(tokens),
      platform: new PlatformAddress(platformUrl, serviceNames),
    };
    const starts = names.map(async (name) => {
      const database = { ...(databases[name] as ServiceDatabase), applicationRole };
      this.running.push(await startService(loadDefinition(name), { ...shared, database }));
    });
    const outcomes = await Promise.allSettled(starts);
    const failed = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    return this.running;
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.running.map((service) => service.stop()));
    await this.transport?.close();
  }
}
