import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation';
import { services, Stores } from './stores';

interface Change {
  /** A compiled file, or a function of every service's database. */
  readonly file?: string;
  readonly routine?: string;
  /** A text that occurs once, and what takes its place. */
  readonly from: string;
  readonly to: string;
}

/** Ways to break the platform that a round must notice. */
const changes: Readonly<Record<string, readonly Change[]>> = {
  'checkpoint-without-compare-and-set': [
    {
      file: 'libs/event-store/src/projections/commit.js',
      from: 'where r.version = w.version and r.turn = w.turn',
      to: 'where r.version = w.version',
    },
  ],
  'append-without-lock': [
    {
      routine: 'event_store.append(jsonb)',
      from: 'perform pg_advisory_xact_lock(7236833);',
      to: '',
    },
  ],
  'checkpoint-before-append': [
    {
      file: 'libs/messaging/src/consumer/handlers.js',
      from: `await (0, _eventstore.inKeyOrder)(messages, ({ envelope })=>envelope.subject, async ({ envelope, event })=>{`,
      to: `const later = (...all) => void (0, _eventstore.inKeyOrder)(...all).catch(() => undefined);
            later(messages, ({ envelope })=>envelope.subject, async ({ envelope, event })=>{
                await new Promise((done) => setTimeout(done, 200));`,
    },
  ],
  'checkpoint-before-effects': [
    {
      file: 'libs/event-store/src/projections/commit.js',
      from: 'async function commitMoves(sql, moves) {',
      to: `async function commitMoves(sql, moves) {
    if (moves.some(({ checkpoints }) => checkpoints.length > 0) && moves.some(({ writes }) => writes.length > 0)) {
        const first = await commitMoves(sql, moves.map((move) => ({ ...move, writes: [] })));
        if (first === undefined) return undefined;
        const second = await commitMoves(sql, moves.map((move) => ({ ...move, turn: move.turn + first, checkpoints: [] })));
        return second && first + second;
    }`,
    },
  ],
};

export const mutants = Object.keys(changes);

/** Breaks a copy of the platform. Throws when it no longer has what the mutant changes. */
export function mutate({ folder }: Installation, mutant: string): void {
  for (const change of changes[mutant] ?? []) {
    if (change.file === undefined) continue;
    const path = join(folder, change.file);
    writeFileSync(path, changed(readFileSync(path, 'utf8'), change, mutant));
  }
}

/** Breaks the databases of a platform that has started: its reference data come in whole. */
export async function mutateStores(stores: Stores, mutant: string): Promise<void> {
  for (const change of changes[mutant] ?? [])
    for (const service of change.routine === undefined ? [] : services) {
      const { query } = stores.of(service);
      const [row] = await query<{ text: string }>('select pg_get_functiondef($1::regprocedure) as text', [
        change.routine,
      ]);
      await query(changed(row?.text ?? '', change, mutant));
    }
}

function changed(text: string, { from, to, file, routine }: Change, mutant: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`the mutant ${mutant} does not fit ${file ?? routine} any more`);
  return parts.join(to);
}
