// What specs import as `fast-check`: the cases a property is tried with follow from the seed alone, so that a commit is either green or not.
const fastCheck = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

fastCheck.configureGlobal({
  ...fastCheck.readConfigureGlobal(),
  seed: Number(process.env.DOORSTEP_PROPERTY_SEED ?? 1),
});

module.exports = fastCheck;
