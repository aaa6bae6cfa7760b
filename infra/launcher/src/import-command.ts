import { existsSync } from 'node:fs';
import { Identity, loadSecrets } from '@doorstep/identity';
import { clientToken } from './client-token';
import { foldersOf } from './folders';
import { importFile } from './import-file';
import { runningInstance } from './instance-lock';
import { Obstacle } from './obstacle';
import type { Options } from './options';
import { readSettings } from './settings';

/** A platform that runs, and its local identity provider where it has one. */
export interface ImportInto {
  readonly baseUrl: string;
  readonly identity: Pick<Identity, 'issuer' | 'demoPassword'> | undefined;
}

/** The Doorstep of DOORSTEP_PLATFORM_URL, or the one that already runs on a data folder, if one does. */
export async function runningOn(data: string, environment: NodeJS.ProcessEnv): Promise<ImportInto | undefined> {
  const { doorstepPlatformUrl } = readSettings(environment);
  if (doorstepPlatformUrl !== undefined) return { baseUrl: doorstepPlatformUrl, identity: undefined };
  const { root, identity } = foldersOf(data);
  const running = runningInstance(root);
  if (running === undefined) return undefined;
  const baseUrl = running.url;
  if (!existsSync(identity)) return { baseUrl, identity: undefined };
  const { demoPassword } = await loadSecrets(identity);
  return { baseUrl, identity: { issuer: `${baseUrl}/identity`, demoPassword } };
}

/**
 * Reads a file into the platform as its demo administrator, or with the token in DOORSTEP_TOKEN; returns the report's totals. Throws
 * when the file was not read to its end: the report says how far it came.
 */
export async function runImport(
  { baseUrl, identity }: ImportInto,
  source: NonNullable<Options['source']>,
  environment: NodeJS.ProcessEnv,
): Promise<object> {
  const token =
    environment['DOORSTEP_TOKEN'] ??
    (identity && (await clientToken(identity.issuer, 'demo-administrator', identity.demoPassword)));
  if (token === undefined) throw new Obstacle('Put an access token that may import into DOORSTEP_TOKEN.');
  const report = await importFile({
    baseUrl,
    token,
    kind: source.kind,
    file: source.file,
    mappingFile: source.mapping,
    log: (line) => process.stdout.write(`${line}\n`),
  });
  if (report.stopped === undefined) return report;
  throw new Obstacle(`The file was not read to its end: ${report.stopped.message ?? report.stopped.code}.`);
}
