import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

const only = (sourceTag, tags, bannedExternalImports = []) => ({
  sourceTag,
  onlyDependOnLibsWithTags: tags,
  ...(bannedExternalImports.length > 0 ? { bannedExternalImports } : {}),
});
const frameworks = ['@nestjs/*', 'nestjs-*', 'typeorm', 'pg', 'kafkajs', 'fastify', 'rxjs'];
const anyLib = ['type:domain', 'type:contracts', 'type:infra-lib', 'type:kit', 'type:testing'];

const restrict = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});
const forbid = (group, message) => ({ group, message });
const foreign = forbid(
  [
    '@nestjs/*',
    'typeorm',
    'pg',
    'kafkajs',
    'class-validator',
    'class-transformer',
    'node:*',
    'uuid',
    '@doorstep/service',
    '@doorstep/event-store',
    '@doorstep/messaging',
    '@doorstep/contracts',
    '@doorstep/testing',
    '../*',
  ],
  'Deciders, events, commands, rules and access tables import only their folder, event-sourcing and reference.',
);
const testing = forbid(['@doorstep/testing'], 'Only specs import testing.');

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', '.doorstep/**', 'tmp/**', '**/data/**', 'libs/matcher/assembly/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          ignoredCircularDependencies: [
            'event-sourcing',
            'reference',
            'contracts',
            'event-store',
            'messaging',
            'service',
            'metrics',
            'matcher',
            'coding',
          ].map((lib) => [lib, 'testing']),
          depConstraints: [
            only(
              'type:service',
              ['type:kit', 'type:infra-lib', 'type:domain', 'type:contracts', 'type:testing'],
              ['kafkajs', 'pg'],
            ),
            only('type:kit', ['type:infra-lib', 'type:domain', 'type:contracts', 'type:testing'], ['kafkajs', 'pg']),
            only(
              'type:infra-lib',
              ['type:infra-lib', 'type:domain', 'type:contracts', 'type:testing'],
              ['@nestjs/*', 'nestjs-*', 'typeorm'],
            ),
            only('type:domain', ['type:domain', 'type:testing'], frameworks),
            only('type:contracts', ['type:testing'], frameworks),
            only('type:testing', anyLib),
            only('type:tests', [...anyLib, 'type:service', 'type:infra', 'type:tests']),
            only('type:infra', [...anyLib, 'type:service', 'type:infra']),
            only('type:web', ['type:contracts']),
          ],
        },
      ],
    },
  },
  restrict(['libs/**/*.ts', 'services/**/*.ts'], [testing], ['**/*.spec.ts', '**/*.contract.ts', 'libs/testing/**']),
  restrict(
    [
      'services/**/*.events.ts',
      'services/**/*.commands.ts',
      'services/**/*.rules.ts',
      'services/**/*.access.ts',
      'services/**/*.decider.ts',
    ],
    [foreign, testing],
  ),
  restrict(
    ['services/**/*.projection.ts'],
    [
      forbid(
        ['*.decider', '**/*.decider', 'typeorm', '@nestjs/*'],
        'A projection is a pure fold and never imports a decider.',
      ),
      testing,
    ],
  ),
  {
    files: [
      'services/**/*.decider.ts',
      'services/**/*.rules.ts',
      'services/**/*.projection.ts',
      'services/**/*.access.ts',
      'libs/event-sourcing/src/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', 'crypto', 'process', 'performance', 'setTimeout', 'setInterval'],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now' },
        { object: 'Math', property: 'random' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Time is an input.' },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['**/*.spec.ts', '**/*.contract.ts'], rules: { 'max-lines': ['error', 500] } },
  { files: ['test/benchmarks/**', 'infra/launcher/**'], rules: { 'no-console': 'off' } },
);
