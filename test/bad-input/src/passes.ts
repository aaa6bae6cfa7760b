import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configOf, Mode } from './config';
import { Options } from './options';
import { RunningPlatform } from './platform';
import { RealValues } from './real-values';
import { runSchemathesis } from './schemathesis';
import { Speaker, tokenOf } from './speakers';
import { addedSince, heldNow } from './stored';

export interface Ground {
  readonly platform: RunningPlatform;
  readonly data: string;
  /** For configurations, reports and the list of what was sent. */
  readonly folder: string;
  readonly real: RealValues;
  readonly executable: string;
}

export interface Sent {
  readonly id: string;
  readonly operation: string;
  readonly method: string;
  readonly status: number;
}

export interface Pass {
  readonly name: string;
  readonly speaker: Speaker;
  readonly mode: Mode;
  /** `coverage` goes through the document value by value, `fuzzing` generates. */
  readonly phases: readonly string[];
  readonly seed: number;
}

export interface Told {
  readonly name: string;
  readonly sent: readonly Sent[];
  /** What is wrong, in words. */
  readonly wrong: readonly string[];
}

/**
 * Each speaker sends what the document forbids and what it allows, again with other seeds until `enough`; the first of them goes through
 * the whole document as well.
 */
export function* passesOf(speakers: readonly Speaker[], seed: number, enough: () => boolean): Generator<Pass> {
  for (let round = 0; ; round += 1)
    for (const mode of ['negative', 'positive'] as const)
      for (const [at, speaker] of speakers.entries()) {
        if (round > 0 && enough()) return;
        const phases = round === 0 && at === 0 ? ['coverage', 'fuzzing'] : ['fuzzing'];
        yield { name: `${round}-${mode}-${speaker.name}`, speaker, mode, phases, seed: seed + round };
      }
}

/** Runs one pass: nothing that is refused may leave a trace in any event store. */
export async function runPass(pass: Pass, options: Options, ground: Ground): Promise<Told> {
  const { platform, data, folder, real, executable } = ground;
  const { name, speaker, mode, phases, seed } = pass;
  const config = join(folder, `${name}.toml`);
  const record = join(folder, `${name}.jsonl`);
  writeFileSync(record, '');
  writeFileSync(config, configOf(options.examples, await tokenOf(speaker, platform.url, data), real));
  const before = await heldNow(data);
  const { code, output } = await runSchemathesis(
    executable,
    [
      ...['--config-file', config, 'run', `${platform.url}/api/openapi.json`, '--no-color'],
      ...['--seed', String(seed), '--mode', mode, '--phases', phases.join()],
      ...(options.paths === undefined ? [] : ['--include-path-regex', options.paths]),
    ],
    { DOORSTEP_SENT: record },
  );
  writeFileSync(join(folder, `${name}.txt`), output);
  const sent = readFileSync(record, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sent);
  const accepted = sent.some(({ method, status }) => method !== 'GET' && status < 300);
  const added = mode === 'positive' || accepted ? [] : await addedSince(data, before);
  return { name, sent, wrong: [...(code === 0 ? [] : [reportIn(output)]), ...added] };
}

/** The part of the output that tells failures. */
function reportIn(output: string): string {
  const from = output.search(/^=+ (FAILURES|ERRORS) =+$/m);
  return from === -1 ? output.slice(-3_000) : output.slice(from);
}
