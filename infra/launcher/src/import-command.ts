import { clientToken } from './client-token';
import { importFile } from './import-file';
import { Obstacle } from './obstacle';
import type { Options } from './options';
import type { Platform } from './platform';

/** Reads a file into the platform as its demo administrator, or with the token in DOORSTEP_TOKEN; returns the report's totals. */
export async function runImport(
  platform: Pick<Platform, 'baseUrl' | 'identity'>,
  source: NonNullable<Options['source']>,
  environment: NodeJS.ProcessEnv,
): Promise<object> {
  const { baseUrl, identity } = platform;
  const token =
    environment['DOORSTEP_TOKEN'] ??
    (identity && (await clientToken(identity.issuer, 'demo-administrator', identity.demoPassword)));
  if (token === undefined) throw new Obstacle('Put an access token that may import into DOORSTEP_TOKEN.');
  return importFile({
    baseUrl,
    token,
    kind: source.kind,
    file: source.file,
    mappingFile: source.mapping,
    log: (line) => process.stdout.write(`${line}\n`),
  });
}
