import type { ContainerRuntimeClient } from 'testcontainers';
import { processInfo } from '@doorstep/postgres';
import { Docker } from './docker';
import { ClusterPlace } from './ground';
import { usualOptions } from './jvm';

export type Container = ReturnType<ContainerRuntimeClient['container']['getById']>;

export interface ContainerSettings {
  readonly env?: readonly string[];
  /** Ports of the container that are reached at 127.0.0.1 by the same numbers. */
  readonly ports?: readonly number[];
  readonly network?: string;
}

const folderLabel = 'doorstep.kafka.folder';
const starterLabel = 'doorstep.kafka.starter';
const whole = { force: true, v: true };

/** Without these Kafka's scripts take a gigabyte, and log the collector's work where only the image's own user may write. */
const settingsOfScripts = [`KAFKA_HEAP_OPTS=${usualOptions.join(' ')}`, 'KAFKA_JVM_PERFORMANCE_OPTS= ', 'EXTRA_ARGS='];

/** The containers of one cluster, which all see its folder. */
export class Containers {
  private readonly made: Container[] = [];

  constructor(
    private readonly docker: Docker,
    private readonly folder: string,
  ) {}

  async make(command: readonly string[], more: ContainerSettings): Promise<Container> {
    const { client, image, user, labels } = this.docker;
    const container = await client.container.create({
      Image: image,
      User: user,
      Entrypoint: [...command],
      Env: [...settingsOfScripts, ...(more.env ?? [])],
      Labels: { ...labels, [folderLabel]: this.folder, [starterLabel]: `${process.pid}` },
      ExposedPorts: perPort(more.ports, () => ({})),
      HostConfig: {
        Binds: [`${this.folder}:${this.folder}:z`],
        PortBindings: perPort(more.ports, (port) => [{ HostIp: '127.0.0.1', HostPort: `${port}` }]),
        ...(more.network && { NetworkMode: more.network }),
      },
    });
    this.made.push(container);
    return container;
  }

  /** Runs a command to its end. Rejects with its last words when it fails. */
  async run(container: Container, command: string[]): Promise<void> {
    const { exitCode, stdout, stderr } = await this.docker.client.container.exec(container, command);
    if (exitCode !== 0) throw new Error((stderr || stdout).trim().split('\n').at(-1));
  }

  async remove(): Promise<void> {
    await Promise.all(this.made.splice(0).map((container) => container.remove(whole)));
  }
}

const perPort = <T>(ports: readonly number[] = [], value: (port: number) => T): Record<string, T> =>
  Object.fromEntries(ports.map((port) => [`${port}/tcp`, value(port)]));

/** Removes the containers of a killed process in that folder. Throws when their starter lives on. */
export async function removeLeftovers({ client }: Docker, { folder, log }: ClusterPlace): Promise<void> {
  const filters = { label: [`${folderLabel}=${folder}`] };
  const left = await client.container.dockerode.listContainers({ all: true, filters });
  const starters = left.filter(({ State }) => State === 'running').map(({ Labels }) => Number(Labels[starterLabel]));
  const alive = starters.find((pid) => processInfo(pid) !== undefined);
  if (alive !== undefined) {
    throw new Error(`The Kafka of ${folder} is in use (process ${alive}); stop what started it first.`);
  }
  if (left.length > 0) log('Removing the containers of Kafka that a killed process left behind.');
  await Promise.all(left.map(({ Id }) => client.container.getById(Id).remove(whole)));
}
