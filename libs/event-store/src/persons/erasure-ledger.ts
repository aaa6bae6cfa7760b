import { constants, existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PersonKeys } from './person-keys';

/**
 * Who has been erased: one JSON line each in a file outside the database and its backups, on disk before `record` resolves.
 * Each line starts with a line break of its own, so a line torn by a crash spoils no later one.
 */
export class ErasureLedger {
  constructor(private readonly path: string) {}

  /** `at` is epoch ms. */
  async record(personId: string, at: number): Promise<void> {
    const isNew = !existsSync(this.path);
    await append(this.path, `\n${JSON.stringify({ personId, at })}\n`);
    if (isNew) await sync(dirname(this.path));
  }

  /** Everybody recorded, once each. A torn line was never acknowledged and is passed over; any other damage throws. */
  async personIds(): Promise<readonly string[]> {
    if (!existsSync(this.path)) return [];
    const lines = readFileSync(this.path, 'utf8').split('\n');
    const whole = lines.filter((line) => line.endsWith('}'));
    return [...new Set(whole.map((line) => (JSON.parse(line) as { readonly personId: string }).personId))];
  }
}

/** Erases everybody in the ledger again, as is due after a backup was restored; how many they are. */
export async function applyLedger(ledger: ErasureLedger, keys: Pick<PersonKeys, 'erase'>): Promise<number> {
  const personIds = await ledger.personIds();
  for (const personId of personIds) await keys.erase(personId);
  return personIds.length;
}

async function append(path: string, text: string): Promise<void> {
  const file = await open(path, constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY, 0o600);
  try {
    await file.write(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
