import { code } from './code-command';
import { Obstacle } from './obstacle';
import { help, readOptions } from './options';
import { train } from './train-command';

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === 'help') process.stdout.write(help);
  else if (options.command === 'train') process.stdout.write(`${JSON.stringify(await train(options))}\n`);
  else process.stderr.write(`${await code(options)}\n`);
}

for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
main().catch((error: unknown) => {
  const [text, exitCode] = error instanceof Obstacle ? [error.message, error.exitCode] : [(error as Error).stack, 1];
  process.stderr.write(`${text}\n`);
  process.exitCode = exitCode;
});
