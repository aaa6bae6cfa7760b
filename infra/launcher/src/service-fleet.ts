import { Edge, starting, Target } from '@doorstep/edge';
import type { ServiceDefinition } from '@doorstep/service';
import { ChildService } from './child-service';
import { Host, HostSettings } from './host';
import type { Options } from './options';
import type { PlatformTime } from './platform-time';
import { inLanes } from './lanes';
import { loadDefinition, serviceNames } from './services';

export interface FleetParts {
  readonly edge: Edge;
  readonly settings: HostSettings;
  readonly time: PlatformTime;
  readonly processes: Options['processes'];
  readonly log: (line: string) => void;
}

/** Starting is processor work; more at once than a small machine has cores only makes each of them time out. */
const startsAtOnce = 2;

/** All services: those that share the launcher's process, and those with one of their own. */
export class ServiceFleet {
  private readonly definitions = new Map(serviceNames.map((name) => [name as string, loadDefinition(name)]));
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
    for (const name of serviceNames) this.mount(name, starting);
    await inLanes(
      startsAtOnce,
      serviceNames.map((name) => () => this.startOne(name)),
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
    const { processes } = this.parts;
    if (processes === 'one') return [];
    return processes === 'each' ? serviceNames : processes;
  }

  /** `/services/<name>` reaches the health, metrics and API document of that one service. */
  private mount(name: string, target: Target): void {
    const { resources } = this.definitions.get(name) as ServiceDefinition;
    for (const resource of resources) this.parts.edge.mount(`/api/${resource}`, target);
    this.parts.edge.mount(`/services/${name}`, target, { strip: true });
    if (name === 'portal') this.parts.edge.mount('/', target);
  }
}
