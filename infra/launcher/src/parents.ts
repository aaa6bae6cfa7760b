import { existsSync } from 'node:fs';
import { processInfo } from '@doorstep/postgres';

const lookEveryMs = 1_000;

/**
 * Calls `gone` when npm, or the shell it runs its script in, ends before us: a killed npm passes no signal on. A launcher that
 * npm did not start may well outlive its parent.
 */
export function watchParents(environment: NodeJS.ProcessEnv, gone: () => void): void {
  if (environment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const grandparent = existsSync('/proc/self/stat') ? processInfo(parent)?.parent : undefined;
  const look = setInterval(() => {
    if (process.ppid === parent && (grandparent === undefined || processInfo(parent)?.parent === grandparent)) return;
    clearInterval(look);
    gone();
  }, lookEveryMs).unref();
}
