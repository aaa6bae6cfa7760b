import { Edge, starting, Target } from '@doorstep/edge';
import { ChildService } from './child-service';
import { Host, HostSettings } from './host';
import type { Options } from './options';
import type { PlatformTime } from './platform-time';
import { inLanes } from './lanes';
import { mountService } from './mount-service';

export interface FleetParts {
  /** Which services. */
  readonly services: readonly string[];
  readonly edge: Edge;
  readonly settings: HostSettings;
  readonly time: PlatformTime;
  readonly processes: Options['processes'];
  readonly log: (line: string) => void;
}

/** Starting is processor work; more at once than a small machine has cores only makes each of them time out. */
const startsAtOnce = 2;

/** Services: those that share the launcher's process, and those with one of their own. */
export class ServiceFleet {
  private readonly children: readonly ChildService[];
  private readonly host: Host;

  constructor(private readonly parts: FleetParts) {
    const { settings, time, log } = parts;
    this.host = new Host(settings, time.clock);
    this.children = this.apart().map(
      (name) =>
        new ChildService(name, settings, () => time.instant(), {
          serving: (target) => this.mount(name, target),
          down: () => this.mount(name, starting),
          log,
        }),
    );
  }

  /** Resolves when every service serves; throws what the first says that cannot start. */
  async start(): Promise<void> {
    for (const name of this.parts.services) this.mount(name, starting);
    await inLanes(
      startsAtOnce,
      this.parts.services.map((name) => () => this.startOne(name)),
    );
  }

  /** Tells the other processes where the clock stands now; resolves when all know. */
  async advance(instant: number): Promise<void> {
    await Promise.all(this.children.map((child) => child.advance(instant)));
  }

  async stop(): Promise<void> {
    await Promise.all([this.host.stop(), ...this.children.map((child) => child.stop())]);
  }

  private async startOne(name: string): Promise<void> {
    const child = this.children.find((one) => one.name === name);
    if (child !== undefined) return child.start();
    this.mount(name, await this.host.start(name));
  }

  private apart(): readonly string[] {
    const { processes, services } = this.parts;
    if (processes === 'one') return [];
    return processes === 'each' ? services : services.filter((name) => processes.includes(name));
  }

  private mount(name: string, target: Target): void {
    mountService(this.parts.edge, name, target, { strip: true });
  }
}
