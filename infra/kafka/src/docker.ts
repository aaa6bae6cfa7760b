import { existsSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ContainerRuntimeClient } from 'testcontainers';
import { kafkaVersion } from './jars';

/** The Docker of this machine with what every container of this process is made of. */
export interface Docker {
  readonly client: ContainerRuntimeClient;
  readonly image: string;
  /** Who owns the files containers write, here and there. */
  readonly user: string;
  /** Containers can have the network of this machine. */
  readonly sharesNetwork: boolean;
  /** By them the reaper of testcontainers removes what a killed process leaves. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A Docker that is up answers in 0.1 s; one that hangs holds nobody up. */
const answersWithinMs = 5_000;

/** The Docker that answers on this machine, where folders and ports of 127.0.0.1 can be shared with it. */
export async function findDocker(): Promise<ContainerRuntimeClient | undefined> {
  if (!mayHaveDocker()) return undefined;
  const client = await import('testcontainers')
    .then(({ getContainerRuntimeClient }) =>
      Promise.race([getContainerRuntimeClient(), sleep(answersWithinMs, undefined, { ref: false })]),
    )
    .catch(() => undefined);
  return client && ['localhost', '127.0.0.1'].includes(client.info.containerRuntime.host) ? client : undefined;
}

/** Loading testcontainers takes 0.3 s, which only those pay who have a Docker. */
function mayHaveDocker(): boolean {
  const user = process.getuid?.();
  if (user === undefined) return false;
  const sockets = process.env['XDG_RUNTIME_DIR'] ?? `/run/user/${user}`;
  const signs = ['/var/run/docker.sock', join(sockets, 'docker.sock'), join(homedir(), '.docker')];
  return process.env['DOCKER_HOST'] !== undefined || signs.some((path) => existsSync(path));
}

/** Fetches Kafka's image unless it is there. Throws a sentence when it cannot be had. */
export async function withKafka(client: ContainerRuntimeClient, log: (line: string) => void): Promise<Docker> {
  const { getReaper, ImageName, LABEL_TESTCONTAINERS_SESSION_ID } = await import('testcontainers');
  const name = ImageName.fromString(process.env['DOORSTEP_KAFKA_IMAGE'] || `apache/kafka:${kafkaVersion}`);
  const image = name.string;
  try {
    if (!(await client.image.exists(name))) {
      log(`Fetching the image ${image} (once).`);
      await client.image.pull(name);
      await client.image.inspect(name);
    }
    const { sessionId } = await getReaper(client);
    return { client, image, ...(await heldBy(client)), labels: { [LABEL_TESTCONTAINERS_SESSION_ID]: sessionId } };
  } catch (error) {
    throw new Error(`Docker cannot run the image ${image}: ${(error as Error).message.trim()}.`);
  }
}

/** The root of a rootless Docker is whoever runs it, and its network is its own, as is that of a Docker in a virtual machine. */
async function heldBy({ container }: ContainerRuntimeClient): Promise<Pick<Docker, 'user' | 'sharesNetwork'>> {
  const info = (await container.dockerode.info()) as { readonly Name?: string; readonly SecurityOptions?: string[] };
  const rootless = info.SecurityOptions?.some((option) => option.includes('rootless')) === true;
  const user = rootless ? '0:0' : `${process.getuid?.()}:${process.getgid?.()}`;
  return { user, sharesNetwork: !rootless && info.Name === hostname() };
}
