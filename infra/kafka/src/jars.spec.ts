import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { kafkaJars } from './jars';

const { jars } = JSON.parse(readFileSync(join(__dirname, '../jars/lock.json'), 'utf8')) as { jars: object };
const [first = '', second = ''] = Object.keys(jars);
const silent = () => undefined;
const usual = { ...process.env };
let work: string;
let cache: string;

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'doorstep-jars-'));
  cache = join(work, 'caches/kafka');
  mkdirSync(join(work, 'bin'));
  process.env['DOORSTEP_KAFKA_JARS'] = cache;
  process.env['PATH'] = join(work, 'bin');
});
afterEach(() => {
  process.env = { ...usual };
  rmSync(work, { recursive: true });
});

/** A program that stands where Maven would, with the folder it is to fill in `$folder`. */
function mavenThat(does: string): void {
  const maven = join(work, 'bin/mvn');
  writeFileSync(maven, `#!/bin/sh\nfor last; do :; done\nfolder=\${last#-DoutputDirectory=}\n${does}\n`);
  chmodSync(maven, 0o755);
}

it('says what to do without Maven', () => {
  expect(() => kafkaJars(silent)).toThrow(/"mvn" does not run here; install it, start Docker, or name a running Kafka/);
});

it("gives Maven's reason where it cannot fetch", () => {
  mavenThat(`echo '[ERROR] Could not transfer artifact: Unknown host'; echo '[ERROR] more'; exit 1`);
  expect(() => kafkaJars(silent)).toThrow(
    /^Maven could not fetch Kafka's jars: Could not transfer artifact: Unknown host$/,
  );
});

it.each([
  ['another jar', `echo other > "$folder/${first}"`, `${first} in .* has not the SHA-256`],
  ['too few jars', ':', `${first} is missing`],
])('keeps nothing of a fetch that brought %s', (_, does, refusal) => {
  mavenThat(does);
  expect(() => kafkaJars(silent)).toThrow(new RegExp(refusal));
  expect(existsSync(cache)).toBe(false);
  expect(readdirSync(dirname(cache))).toEqual([]);
});

it('does not run what was changed in the cache', () => {
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, first), 'changed');
  writeFileSync(join(cache, second), 'changed');
  expect(() => kafkaJars(silent)).toThrow(`Kafka's jar ${first} in ${cache} has not the SHA-256 of the lock`);
});
