import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** What lint says of `code` as if it stood in `file`. */
function lint(file: string, code: string): string {
  const { stdout } = spawnSync('npx', ['eslint', '--stdin', '--stdin-filename', file], {
    cwd: root,
    input: code,
    encoding: 'utf8',
  });
  return stdout;
}

describe('lint', () => {
  it.each([
    [
      'a service imports another one',
      'services/matching/src/matching.module.ts',
      "import { jobSeekers } from '../../job-seekers/src/job-seekers.module';\nexport const x = jobSeekers;\n",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a decider imports Nest',
      'services/matching/src/referral/referral.decider.ts',
      "import { Injectable } from '@nestjs/common';\nexport const x = Injectable;\n",
      'no-restricted-imports',
    ],
    [
      'a decider looks at the clock',
      'services/matching/src/referral/referral.decider.ts',
      'export const x = Date.now();\n',
      'no-restricted-properties',
    ],
    [
      'a service imports pg',
      'services/matching/src/matching.module.ts',
      "import { Client } from 'pg';\nexport const x = Client;\n",
      '@nx/enforce-module-boundaries',
    ],
    [
      'a domain library imports TypeORM',
      'libs/metrics/src/index.ts',
      "import { Entity } from 'typeorm';\nexport const x = Entity;\n",
      '@nx/enforce-module-boundaries',
    ],
  ])(
    'fails when %s',
    (_, file, code, rule) => {
      expect(lint(file, code)).toContain(rule);
    },
    60_000,
  );

  it('passes what the boundaries allow', () => {
    const code = "import { reject } from '@doorstep/event-sourcing';\nexport const x = reject('closed');\n";
    expect(lint('services/matching/src/referral/referral.decider.ts', code)).toBe('');
  }, 60_000);
});
