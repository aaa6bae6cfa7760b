import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

const oldestRelease = 17;

export interface Java {
  readonly command: string;
  /** Differs between any two builds of Java. */
  readonly identity: string;
}

/** The Java of this machine that Kafka can run on. Throws, with the ways out, when there is none. */
export function findJava(): Java {
  const home = process.env['JAVA_HOME'];
  const command = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const { stderr, error } = spawnSync(command, ['-version'], { encoding: 'utf8' });
  const release = error === undefined ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
  if (release >= oldestRelease) {
    return { command, identity: createHash('sha256').update(stderr).digest('hex').slice(0, 12) };
  }
  const found = release === 0 ? `"${command}" is none` : `"${command}" is Java ${release}`;
  throw new Error(
    `Kafka needs Java ${oldestRelease} or newer and ${found}; install one, set JAVA_HOME, start Docker, or name a running Kafka in KAFKA_BROKERS.`,
  );
}
