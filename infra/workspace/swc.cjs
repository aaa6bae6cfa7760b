const { resolve } = require('node:path');
const { compilerOptions } = require('../../tsconfig.base.json');

const root = resolve(__dirname, '../..');

/** One swc configuration for the build and for jest, taking its path aliases from tsconfig.base.json. */
module.exports = {
  swcrc: false,
  sourceMaps: true,
  module: { type: 'commonjs', ignoreDynamic: true },
  jsc: {
    target: 'es2022',
    baseUrl: root,
    paths: compilerOptions.paths,
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
