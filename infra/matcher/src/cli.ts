import { readFileSync, writeFileSync } from 'node:fs';
import { askPlatform } from './ask-platform';
import { compareCommand } from './compare-command';
import { exportCommand } from './export-command';
import { Refused, usage } from './refused';
import { rescoreCommand } from './rescore-command';
import { Files } from './words';

const files: Files = {
  read: (path) => readFileSync(path, 'utf8'),
  write: (path, text) => {
    writeFileSync(path, text);
  },
};

async function run([command, ...words]: readonly string[]): Promise<readonly string[]> {
  if (command === 'compare') return compareCommand(words, files);
  if (command === 'rescore') return rescoreCommand(words, files);
  if (command === 'export') return exportCommand(words, files, askPlatform(process.env['DOORSTEP_TOKEN']));
  throw new Refused(usage);
}

run(process.argv.slice(2)).then(
  (lines) => process.stdout.write(`${lines.join('\n')}\n`),
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = error instanceof Refused ? 2 : 1;
  },
);
