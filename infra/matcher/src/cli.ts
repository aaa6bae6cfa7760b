import { readFileSync } from 'node:fs';
import { compareCommand, Refused } from './compare-command';

try {
  const lines = compareCommand(process.argv.slice(2), (path) => readFileSync(path, 'utf8'));
  process.stdout.write(`${lines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = error instanceof Refused ? 2 : 1;
}
