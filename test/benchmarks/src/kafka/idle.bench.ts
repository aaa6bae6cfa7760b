import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Figure } from '../figure';

const cli = resolve('dist/infra/launcher/src/cli.js');
const [settlesMs, measuredMs] = [20_000, 20_000];
const ticksASecond = 100;
const target = 10;

/** How much of one core the platform's own process takes when nobody asks anything of it. */
export async function idleBench(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const transport of ['kafka', 'postgres']) {
    const value = await idleShare(transport);
    const judged = transport === 'kafka' ? { target, met: value < target } : {};
    figures.push({ name: `idle platform, transport ${transport}`, value, unit: '% of a core', ...judged });
  }
  return figures;
}

async function idleShare(transport: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-bench-idle-'));
  const platform = spawn(process.execPath, [cli, 'start', '--port', '0', '--data', folder, '--transport', transport], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) => platform.once('close', () => done()));
  try {
    await new Promise<void>((running, failed) => {
      let said = '';
      platform.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Doorstep runs at')) running();
      });
      void ended.then(() => failed(new Error(said)));
    });
    await pause(settlesMs);
    const before = cpuSeconds(platform.pid as number);
    await pause(measuredMs);
    return ((cpuSeconds(platform.pid as number) - before) / (measuredMs / 1_000)) * 100;
  } finally {
    platform.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** User and system time of a process so far, from /proc. */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksASecond;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
