import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ServiceDatabase } from '@doorstep/postgres';
import type { MessageLog } from '../message-transport';
import { Obstacle } from '../obstacle';

/** What every host of one platform must know; holds passwords. */
export interface Provisioned {
  readonly databases: Readonly<Record<string, ServiceDatabase>>;
  readonly messages: MessageLog;
}

/** Undefined where nothing was provisioned. Throws an obstacle for a file that is something else. */
export function readProvisioned(file: string): Provisioned | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { databases, messages } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Provisioned>;
    if (databases !== undefined && messages !== undefined) return { databases, messages };
  } catch (error) {
    throw new Obstacle(`${file} cannot be read (${(error as Error).message}).`);
  }
  throw new Obstacle(`${file} is not what npm run provision wrote.`);
}

/** For its owner alone. */
export function writeProvisioned(file: string, provisioned: Provisioned): void {
  writeFileSync(file, `${JSON.stringify(provisioned, null, 2)}\n`, { mode: 0o600 });
}
