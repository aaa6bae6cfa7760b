const swc = require('./infra/workspace/swc.cjs');
const { compilerOptions } = require('./tsconfig.base.json');

const aliases = Object.fromEntries(
  Object.entries(compilerOptions.paths).map(([name, [file]]) => [`^${name}$`, `<rootDir>/${file.slice(2)}`]),
);
const esmOnly = [
  'jose',
  'oidc-provider',
  'openid-client',
  'oauth4webapi',
  'eta',
  'quick-lru',
  'nanoid',
  'raw-body',
  'koa',
  'fast-check',
  'pure-rand',
  '@seriousme',
];

const project = (displayName, testMatch, more = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch,
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[jt]s$': ['@swc/jest', { ...swc, module: { type: 'commonjs' } }] },
  transformIgnorePatterns: [`node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { ...aliases, '^fast-check$': '<rootDir>/infra/workspace/seeded-fast-check.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.doorstep/'],
  ...more,
});

module.exports = {
  projects: [
    project('unit', ['<rootDir>/{libs,services,infra,test}/**/*.spec.ts'], {
      testPathIgnorePatterns: [
        '/node_modules/',
        '\\.(pg|kafka)\\.spec\\.ts$',
        '\\.e2e\\.spec\\.ts$',
        '/test/acceptance/',
      ],
    }),
    project('integration', ['<rootDir>/{libs,services,infra,test}/**/*.pg.spec.ts'], {
      globalSetup: '<rootDir>/libs/testing/src/postgres.global-setup.ts',
      globalTeardown: '<rootDir>/libs/testing/src/postgres.global-teardown.ts',
    }),
    project('kafka', ['<rootDir>/{libs,services,infra,test}/**/*.kafka.spec.ts'], {
      globalSetup: '<rootDir>/infra/kafka/src/kafka.global-setup.ts',
      globalTeardown: '<rootDir>/infra/kafka/src/kafka.global-teardown.ts',
      setupFilesAfterEnv: ['<rootDir>/infra/kafka/src/kafka.skip.ts'],
    }),
    project('journeys', ['<rootDir>/test/**/*.e2e.spec.ts']),
  ],
  testTimeout: 30000,
};
