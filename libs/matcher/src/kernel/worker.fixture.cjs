// Runs the worker from its TypeScript sources, for specs.
const { transformFileSync } = require('@swc/core');
const options = require('../../../../infra/workspace/swc.cjs');

require.extensions['.ts'] = (module, filename) =>
  module._compile(transformFileSync(filename, { ...options, filename, sourceMaps: false }).code, filename);
require('./worker.ts');
