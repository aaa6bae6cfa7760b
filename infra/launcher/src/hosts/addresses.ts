import { readFileSync } from 'node:fs';
import { Obstacle } from '../obstacle';

/** Where the processes of each service are reached. */
export type Addresses = ReadonlyMap<string, readonly string[]>;

/** Reads `{"matching": ["http://10.0.0.12:4100", …], …}`. Throws an obstacle that names what is missing or wrong. */
export function readAddresses(file: string, services: readonly string[]): Addresses {
  const read = parsed(file);
  const unknown = Object.keys(read).filter((name) => !services.includes(name));
  if (unknown.length > 0) throw new Obstacle(`${file}: there is no service ${unknown.join(', ')}.`);
  return new Map(services.map((name) => [name, addressesOf(name, read[name], file)]));
}

function parsed(file: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof read === 'object' && read !== null) return read as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new Obstacle(`${file} cannot be read (${(error as Error).message}).`);
  }
  throw new Obstacle(`${file} holds no names of services with their addresses.`);
}

function addressesOf(name: string, given: unknown, file: string): readonly string[] {
  if (!Array.isArray(given) || given.length === 0) throw new Obstacle(`${file}: ${name} needs a list of addresses.`);
  return given.map((address: unknown) => {
    if (typeof address === 'string' && /^http:\/\/[^/?#@]+$/.test(address) && URL.canParse(address)) return address;
    throw new Obstacle(`${file}: ${name} is not reached at ${String(address)}; write http://host:port.`);
  });
}
