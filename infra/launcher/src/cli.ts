import { runImport } from './import-command';
import { Obstacle } from './obstacle';
import { help, Options, readOptions } from './options';
import { watchParents } from './parents';
import { Platform } from './platform';
import { serviceNames } from './services';
import { stopRequested } from './signals';
import { playStory } from './play-story';
import { storyBegins } from './story/story';
import { progress, welcome } from './terminal';

/** Runs one command; returns the exit code, and the result that is printed when everything has ended. */
async function run(options: Options): Promise<object | undefined> {
  const platform = new Platform({
    ...options,
    environment: process.env,
    log: progress,
    ...(options.command === 'demo' ? { beginsAt: storyBegins } : {}),
  });
  const requested = stopRequested();
  watchParents(process.env, () => process.kill(process.pid, 'SIGTERM'));
  try {
    return await Promise.race([work(platform, options), requested.then(() => undefined)]);
  } finally {
    if (platform.baseUrl !== '') progress('Stopping');
    await platform.stop();
  }
}

async function work(platform: Platform, options: Options): Promise<object | undefined> {
  await platform.start();
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

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), serviceNames);
  if (options === 'help') {
    process.stdout.write(help);
    return 0;
  }
  const result = await run(options);
  if (result !== undefined) process.stdout.write(`${JSON.stringify(result)}\n`);
  return 0;
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const [text, code] = error instanceof Obstacle ? [error.message, error.exitCode] : [(error as Error).stack, 1];
    process.stderr.write(`${text}\n`);
    process.exit(code);
  },
);
