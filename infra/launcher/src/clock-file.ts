import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SimulatedClock, SystemClock } from '@doorstep/service';

/** The instant a data folder's simulated clock stands at, epoch ms; undefined where time is the machine's. */
export function readClockFile(file: string): number | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { instant: number }).instant : undefined;
}

export function writeClockFile(file: string, instant: number): void {
  writeFileSync(`${file}.new`, JSON.stringify({ instant }));
  renameSync(`${file}.new`, file);
}

/** A clock that stands at `instant`, or the machine's. */
export function clockAt(instant: number | undefined): SimulatedClock | SystemClock {
  return instant === undefined ? new SystemClock() : new SimulatedClock(instant);
}
