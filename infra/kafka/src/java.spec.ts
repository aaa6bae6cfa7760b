import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findJava } from './java';

const home = mkdtempSync(join(tmpdir(), 'doorstep-java-'));
const usual = process.env['JAVA_HOME'];
beforeAll(() => {
  process.env['JAVA_HOME'] = home;
});
afterAll(() => {
  if (usual === undefined) delete process.env['JAVA_HOME'];
  else process.env['JAVA_HOME'] = usual;
  rmSync(home, { recursive: true });
});

function javaOf(release: string): void {
  mkdirSync(join(home, 'bin'), { recursive: true });
  writeFileSync(join(home, 'bin/java'), `#!/bin/sh\necho 'openjdk version "${release}" 2030-01-01' >&2\n`);
  chmodSync(join(home, 'bin/java'), 0o755);
}

it('says what to do without Java', () => {
  expect(findJava).toThrow(
    /^Kafka needs Java 17 or newer and ".*java" is none; install one, set JAVA_HOME, start Docker, or name a/,
  );
});

it.each(['1.8.0_432', '11.0.27'])('takes no Java %s', (release) => {
  javaOf(release);
  expect(findJava).toThrow(`java" is Java ${parseInt(release)};`);
});

it('takes Java 17 and newer, and tells their builds apart', () => {
  const identities = ['17.0.15', '17.0.16', '25'].map((release) => {
    javaOf(release);
    return findJava().identity;
  });
  expect(new Set(identities).size).toBe(3);
});
