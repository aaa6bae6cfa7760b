import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AsyncApi, asyncApiOf } from './asyncapi';
import { contractTypesIn } from './contract-types';
import { samplesIn } from './samples';

/** The document of the contracts as their sources stand, in the workspace at `root`. */
export function asyncApiToday(root: string): AsyncApi {
  const folder = join(root, 'libs/contracts/src');
  const sources = readdirSync(folder)
    .filter((name) => /(^|\.)messages?\.ts$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  return asyncApiOf(contractTypesIn(new Map(sources)), samplesIn(join(root, 'libs/contracts/samples')));
}

/** Where the document is kept. */
export function documentPath(root: string): string {
  return join(root, 'docs/asyncapi.json');
}

/** The document as it was published last. */
export function asyncApiPublished(root: string): AsyncApi {
  return JSON.parse(readFileSync(documentPath(root), 'utf8')) as AsyncApi;
}
