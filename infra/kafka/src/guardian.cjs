// Owns one broker's JVM and ends it when the starter closes our standard input, which the kernel also does when the starter dies.
const { spawn } = require('node:child_process');
const { openSync, rmSync, writeFileSync } = require('node:fs');

const { command, args, cwd, logFile, pidFile, stopsWithinMs } = JSON.parse(process.argv[2]);
const log = openSync(logFile, 'w', 0o600);
const broker = spawn(command, args, { cwd, stdio: ['ignore', log, log] });
writeFileSync(pidFile, `${broker.pid}\n`);

const stop = () => {
  broker.kill('SIGCONT');
  broker.kill('SIGTERM');
  setTimeout(() => broker.kill('SIGKILL'), stopsWithinMs).unref();
};
broker.once('exit', (code) => {
  rmSync(pidFile, { force: true });
  process.exit(code ?? 1);
});
process.stdin.once('close', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
