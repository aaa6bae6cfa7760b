// Owns one postgres process and stops it when the starter closes our standard input, which the kernel also does when the starter dies.
const { spawn } = require('node:child_process');
const { openSync, rmSync } = require('node:fs');

const { command, args, options, logFile, removeFolder } = JSON.parse(process.argv[2]);
const log = openSync(logFile, 'a', 0o600);
const postgres = spawn(command, args, { ...options, stdio: ['ignore', log, log] });

const stop = () => {
  postgres.kill('SIGINT');
  setTimeout(() => postgres.kill('SIGQUIT'), 20_000).unref();
};
postgres.once('exit', (code) => {
  if (removeFolder) rmSync(removeFolder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
process.stdin.once('close', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
