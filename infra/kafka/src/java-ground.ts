import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { nodeFiles } from './cluster-files';
import { Ground, OpenGround } from './ground';
import { GuardedProcess } from './guarded-process';
import { Jvm, programArguments } from './jvm';
import { endLeftover } from './leftover';

/** Kafka's programs on this machine's Java. */
export function onJava(jvm: Jvm): OpenGround {
  const ground: Ground = {
    listensOn: '127.0.0.1',
    run: (program, args) =>
      program === 'keytool'
        ? run(jvm.command.replace(/java$/, 'keytool'), args)
        : run(jvm.command, programArguments(jvm, 'kafka.tools.StorageTool', ...args)),
    broker: (files, stopsWithinMs) => new GuardedProcess(jvm, files, stopsWithinMs),
    close: async () => undefined,
  };
  return async ({ folder, nodes, log }) => {
    const places = nodes.map(({ id }) => nodeFiles(folder, id));
    await Promise.all(places.map(({ pid, settings }) => endLeftover(pid, settings, log)));
    return ground;
  };
}

async function run(command: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(command, args).catch((error: Error & { stdout: string; stderr: string }) => {
    throw new Error((error.stderr || error.stdout || error.message).trim().split('\n').at(-1));
  });
}
