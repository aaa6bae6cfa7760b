import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PooledDatabase } from '@doorstep/event-store';
import { runningPostgres } from '@doorstep/postgres';
import { Caller } from '../caller';
import { Launched, Launches } from '../launched';
import { Block, blocksOf, blockThat } from './page';

const root = resolve(__dirname, '../../..');
const usualUrl = 'http://127.0.0.1:3000';

/** Who keeps one Doorstep running and does what the runbooks say, word for word, in a folder of their own. */
export class Operator {
  caller: Caller | undefined;
  private readonly launches: Launches;
  private run: Launched | undefined;
  private baseUrl = '';

  /** On the embedded log, or on the Kafka of these brokers. */
  constructor(private readonly brokers?: string) {
    this.launches = new Launches(brokers === undefined ? {} : { KAFKA_BROKERS: brokers });
  }

  get folder(): string {
    return this.launches.folder;
  }

  get data(): string {
    return join(this.folder, '.doorstep');
  }

  /** What the platform has written since it was last started. */
  get output(): string {
    return this.run?.output ?? '';
  }

  /** Does what a block says; gives what it prints. Throws with what it says when it fails. `npm start` goes on in the background. */
  async follow({ language, text }: Block): Promise<string> {
    if (language !== 'sh') throw new Error(`${language} is nothing to be done`);
    const start = /^npm start(?: -- (.+))?$/.exec(text);
    if (start === null) return this.shell(text);
    await this.start(...(start[1]?.split(' ') ?? []));
    return '';
  }

  /** Runs SQL in a service's database, by the command the runbooks give for it. */
  async query<R>(service: string, text: string): Promise<readonly R[]> {
    const command = blockThat(blocksOf('README.md'), 'psql').text;
    const database = `doorstep_${service.replaceAll('-', '_')}`;
    const lines = await this.shell(`${command.replace('doorstep_job_seekers', database)} -c "$SQL"`, { SQL: text });
    return lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as R);
  }

  /** Resolves once the platform has written `text`. */
  async sees(text: string): Promise<void> {
    await this.run?.says(text);
  }

  /** Starts it as in the runbooks; resolves once it serves. */
  async start(...options: readonly string[]): Promise<Caller> {
    const transport = this.brokers === undefined ? 'postgres' : 'kafka';
    this.run = this.launches.run('start', '--port', '0', '--transport', transport, ...options);
    await this.run.says('Doorstep runs at');
    this.baseUrl = /Doorstep runs at (\S+)/.exec(this.output)?.[1] ?? '';
    this.caller = new Caller(this.baseUrl, this.data);
    return this.caller;
  }

  /** What a command line says that cannot do what it is asked to. */
  async refused(...command: readonly string[]): Promise<string> {
    const run = this.launches.run(...command);
    if ((await run.ended) === 0) throw new Error(`${command.join(' ')} was done`);
    return run.output;
  }

  /** A service's database, to look into directly; the caller closes it. */
  databaseOf(service: string): PooledDatabase {
    const url = runningPostgres(join(this.data, 'postgres'));
    return new PooledDatabase({ url: `${url}/doorstep_${service.replaceAll('-', '_')}`, connections: 3 });
  }

  async leave(): Promise<void> {
    this.run?.kill('SIGINT');
    const patience = setTimeout(() => this.run?.kill('SIGKILL'), 10_000);
    await this.run?.ended;
    clearTimeout(patience);
    await this.launches.killAll();
    this.launches.remove();
  }

  private shell(text: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
    const script = `set -e\n${commands()}\n${text.replaceAll(usualUrl, this.baseUrl)}\n`;
    const shell = spawn('sh', ['-c', script], {
      cwd: this.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(this.brokers === undefined ? {} : { KAFKA_BROKERS: this.brokers }), ...environment },
    });
    let [said, complaint] = ['', ''];
    shell.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    shell.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    return new Promise((done, failed) =>
      shell.once('close', (code) =>
        code === 0 ? done(said) : failed(new Error(`${text}\nended with ${code}: ${complaint}`)),
      ),
    );
  }
}

/** The programs a runbook names that a machine may not have, and npm's scripts without the build, which is done before the tests. */
function commands(): string {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const cases = Object.entries(scripts)
    .filter(([, script]) => script.includes('build.mjs && node '))
    .map(
      ([name, script]) => `${name}) shift 3; ${script.split(' && ').at(-1)?.replace('dist/', `${root}/dist/`)} "$@";;`,
    );
  const psql = join(root, 'test/journeys/runbooks/psql.cjs');
  return [
    `npm() { case "$2" in ${cases.join(' ')} *) exit 127;; esac; }`,
    `psql() { PGPASSWORD="$PGPASSWORD" node "${psql}" "$@"; }`,
  ].join('\n');
}
