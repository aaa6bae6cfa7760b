const { dirname } = require('node:path');

/** Gives every folder with a project.json the same targets, so that project files hold tags only. */
exports.createNodesV2 = [
  '{libs,services,infra,test}/**/project.json',
  (files) =>
    files.map((file) => {
      const root = dirname(file);
      const targets = {
        lint: { command: `eslint --no-error-on-unmatched-pattern ${root}` },
        test: { command: `jest --passWithNoTests ${root}/` },
      };
      return [file, { projects: { [root]: { targets } } }];
    }),
];
