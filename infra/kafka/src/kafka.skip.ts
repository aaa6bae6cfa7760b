if (process.env['DOORSTEP_TEST_KAFKA'] === undefined) {
  Object.assign(globalThis, { describe: describe.skip, it: it.skip, test: test.skip });
}
