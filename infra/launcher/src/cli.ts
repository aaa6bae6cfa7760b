import { runAudit } from './audit-command';
import { EdgeHost } from './hosts/edge-host';
import { runProvision } from './hosts/provision-command';
import { ServingHost } from './hosts/serving-host';
import { runImport, runningOn } from './import-command';
import { Obstacle } from './obstacle';
import { help, Options, readOptions } from './options';
import { watchParents } from './parents';
import { Platform } from './platform';
import { checkReadable } from './preflight';
import { serviceNames } from './services';
import { stopRequested } from './signals';
import { playStory } from './play-story';
import { runRebuild } from './rebuild-command';
import { storyBegins } from './story/story';
import { progress, welcome } from './terminal';

/** Runs one command; returns the result that is printed when everything has ended. */
async function run(options: Options): Promise<object | undefined> {
  if (options.readModel !== undefined) return runRebuild(options.data, options.readModel);
  if (options.audit !== undefined) return runAudit(options.data, options.audit.earlier);
  if (options.source !== undefined) {
    checkReadable(options.source.file, options.source.mapping);
    const running = await runningOn(options.data, process.env);
    if (running !== undefined) return runImport(running, options.source, process.env);
  }
  if (options.command === 'provision') return runProvision(options, process.env, progress);
  const { services, addresses } = options;
  if (services !== undefined) {
    return untilStopped(new ServingHost({ ...options, services, environment: process.env, log: progress }), forEver);
  }
  if (addresses !== undefined) return untilStopped(new EdgeHost({ ...options, addresses, log: progress }), forEver);
  const platform = new Platform({
    ...options,
    environment: process.env,
    log: progress,
    ...(options.command === 'demo' ? { beginsAt: storyBegins } : {}),
  });
  return untilStopped(platform, () => work(platform, options));
}

/** Starts it and does the work; ends it after that, or when asked to. */
async function untilStopped(
  running: { start(): Promise<void>; stop(): Promise<void> },
  work: () => Promise<object | undefined>,
): Promise<object | undefined> {
  let toStop = false;
  const requested = stopRequested().then(() => void (toStop = true));
  watchParents(process.env, () => process.kill(process.pid, 'SIGTERM'));
  const started = running.start().then(() => void (toStop = true));
  try {
    return await Promise.race([started.then(work), requested.then(() => undefined)]);
  } finally {
    if (toStop) progress('Stopping');
    await running.stop();
  }
}

function forEver(): Promise<undefined> {
  return new Promise(() => undefined);
}

async function work(platform: Platform, options: Options): Promise<object | undefined> {
  progress('Everything runs');
  if (options.source !== undefined) return runImport(platform, options.source, process.env);
  if (options.command === 'demo') {
    const numbers = await playStory(platform, options, progress);
    if (options.once) return numbers;
  }
  process.stderr.write(welcome(platform));
  await platform.databaseEnded();
  throw new Obstacle(
    'PostgreSQL has ended unexpectedly, so Doorstep ends too; its log is postgres/postgres.log in the data folder.',
  );
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), serviceNames);
  const result = options === 'help' ? undefined : await run(options);
  if (options === 'help') process.stdout.write(help);
  if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
main().then(
  () => process.exit(0),
  (error: unknown) => {
    const [text, code] = error instanceof Obstacle ? [error.message, error.exitCode] : [(error as Error).stack, 1];
    process.stderr.write(`${text}\n`);
    process.exit(code);
  },
);
