import { existsSync, writeFileSync } from 'node:fs';
import { breaksOf } from './compatibility';
import { contractsOf } from './published-contracts';
import { asyncApiPublished, asyncApiToday, documentPath } from './today';

const root = process.cwd();
const today = asyncApiToday(root);
const file = documentPath(root);
const breaks = existsSync(file) ? breaksOf(contractsOf(asyncApiPublished(root)), contractsOf(today)) : [];
if (breaks.length > 0) {
  process.stderr.write(`not written, published contracts would break:\n${breaks.map((one) => `  ${one}\n`).join('')}`);
  process.exitCode = 1;
} else writeFileSync(file, `${JSON.stringify(today, null, 2)}\n`);
