import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const oldestRelease = 17;

/** The Java of this machine that Kafka can run on. Throws, with the ways out, when there is none. */
export function findJava(): string {
  const home = process.env['JAVA_HOME'];
  const java = home === undefined || home === '' ? 'java' : join(home, 'bin', 'java');
  const { stderr, error } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  const release = error === undefined ? Number(/version "(\d+)/.exec(stderr)?.[1] ?? 0) : 0;
  if (release >= oldestRelease) return java;
  const found = release === 0 ? `"${java}" is none` : `"${java}" is Java ${release}`;
  throw new Error(
    `Kafka needs Java ${oldestRelease} or newer and ${found}; install one, set JAVA_HOME, or name a running Kafka in KAFKA_BROKERS.`,
  );
}
