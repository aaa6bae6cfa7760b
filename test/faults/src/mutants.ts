import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Installation } from './installation';

interface Change {
  readonly file: string;
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
      file: 'libs/event-store/sql/0002-append.sql',
      from: 'perform pg_advisory_xact_lock(7236833);',
      to: '',
    },
  ],
  'checkpoint-before-effects': [
    {
      file: 'libs/event-store/src/projections/commit.js',
      from: 'async function commitMoves(sql, moves) {',
      to: `async function commitMoves(sql, moves) {
    if (moves.some(({ checkpoints }) => checkpoints.length > 0) && moves.some(({ writes }) => writes.length > 0)) {
        if (!(await commitMoves(sql, moves.map((move) => ({ ...move, writes: [] }))))) return false;
        return commitMoves(sql, moves.map((move) => ({ ...move, turn: move.turn + 1, checkpoints: [] })));
    }`,
    },
  ],
};

export const mutants = Object.keys(changes);

/** Breaks a copy of the platform. Throws when it no longer has what the mutant changes. */
export function mutate({ folder }: Installation, mutant: string): void {
  for (const { file, from, to } of changes[mutant] ?? []) {
    const path = join(folder, file);
    const parts = readFileSync(path, 'utf8').split(from);
    if (parts.length !== 2) throw new Error(`the mutant ${mutant} does not fit ${file} any more`);
    writeFileSync(path, parts.join(to));
  }
}
