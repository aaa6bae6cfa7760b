import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

interface Lock {
  readonly kafka: string;
  /** SHA-256 by file name. */
  readonly jars: Readonly<Record<string, string>>;
}

const folderOfJars = join(__dirname, '../jars');
const lock = JSON.parse(readFileSync(join(folderOfJars, 'lock.json'), 'utf8')) as Lock;

export const kafkaVersion = lock.kafka;

/** The jars of Kafka in the user's cache, fetched with Maven on first use and each as the lock knows it. Throws a sentence that says what is missing. */
export function kafkaJars(log: (line: string) => void): { readonly folder: string; readonly classPath: string } {
  const folder = cacheFolder();
  if (!existsSync(folder)) fetchInto(folder, log);
  verify(folder);
  const jars = Object.keys(lock.jars).map((name) => join(folder, name));
  return { folder, classPath: jars.join(delimiter) };
}

function cacheFolder(): string {
  const named = process.env['DOORSTEP_KAFKA_JARS'];
  if (named !== undefined && named !== '') return resolve(named);
  const caches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(caches, 'doorstep', `kafka-${kafkaVersion}`);
}

function fetchInto(cache: string, log: (line: string) => void): void {
  mkdirSync(dirname(cache), { recursive: true });
  log(`Fetching Apache Kafka ${kafkaVersion} into ${cache} (once).`);
  const unfinished = mkdtempSync(`${cache}.new-`);
  try {
    copyDependencies(unfinished);
    verify(unfinished);
    take(unfinished, cache);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function copyDependencies(folder: string): void {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  const { status, error, stdout } = spawnSync('mvn', ['-B', '-q', '-f', join(folderOfJars, 'pom.xml'), ...goal], {
    env: process.env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) {
    throw new Error(
      `Kafka's jars are fetched by Maven and "mvn" does not run here; install it, start Docker, or name a running Kafka in KAFKA_BROKERS.`,
    );
  }
  if (status !== 0) {
    const why = /\[ERROR\] (.*)/.exec(stdout)?.[1] ?? 'it gave no reason';
    throw new Error(`Maven could not fetch Kafka's jars: ${why}`);
  }
}

/** Throws for the first jar that is missing or is not the one of the lock. */
function verify(folder: string): void {
  for (const [name, sha256] of Object.entries(lock.jars)) {
    const file = join(folder, name);
    if (!existsSync(file)) throw new Error(`Kafka's jar ${name} is missing in ${folder}; remove that folder.`);
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256) {
      throw new Error(`Kafka's jar ${name} in ${folder} has not the SHA-256 of the lock; remove that folder.`);
    }
  }
}

/** Another process may have been first; its folder was checked like ours. */
function take(unfinished: string, cache: string): void {
  try {
    renameSync(unfinished, cache);
  } catch (error) {
    if (!existsSync(cache)) throw error;
  }
}
