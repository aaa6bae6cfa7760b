import { parseArgs } from 'node:util';
import { Obstacle } from './obstacle';

const commands = ['start', 'demo', 'import', 'rebuild', 'audit', 'provision', 'serve', 'edge'] as const;
export type CommandName = (typeof commands)[number];

export interface Options {
  readonly command: CommandName;
  readonly port: number;
  readonly host: string;
  /** Data folder. */
  readonly data: string;
  /** `one`: every service in this process; `each`: every service in its own; or the names of those that get their own. */
  readonly processes: 'one' | 'each' | readonly string[];
  /** What messages travel on: the embedded log, or Apache Kafka. */
  readonly transport: 'postgres' | 'kafka';
  /** The story's seed. */
  readonly seed: number;
  /** How many people the story's county has, and how many weeks it plays. */
  readonly people: number;
  readonly weeks: number;
  /** Ends after the story. */
  readonly once: boolean;
  /** What `import` reads: the kind of record, the file, and the mapping file that describes it. */
  readonly source?: { readonly kind: string; readonly file: string; readonly mapping: string };
  /** What `rebuild` builds anew. */
  readonly readModel?: { readonly service: string; readonly name: string };
  /** What `audit` compares the events with, if anything: the file an earlier one wrote. */
  readonly audit?: { readonly earlier?: string };
  /** Which services `serve` runs. */
  readonly services?: readonly string[];
  /** The file that tells `edge` where services are. */
  readonly addresses?: string;
}

export const help = `Doorstep, a platform for public employment services

  npm start -- [options]                                    start it
  npm run demo -- [options]                                 start it and play a county's year
  npm run import -- <kind> <file> --mapping <file> [options]  read a file into it
  npm run rebuild -- <service> <read model> [options]       build a read model anew while it runs
  npm run audit -- [<earlier audit>] [options]              prove that no event was altered

  On several hosts (docs/how-to/run-on-several-hosts.md)
  npm run provision -- [options]                            databases, topics and keys, once
  npm run serve -- <service>[,<service>] [options]          run services on this host
  npm run edge -- <addresses.json> [options]                the one port in front of them

  --port <number>        the one port of web pages, API and identity provider   (3000)
  --host <address>       the address to listen on                               (127.0.0.1)
  --data <folder>        where everything is kept                               (.doorstep)
  --processes <which>    services with a process of their own: one (none has),
                         each, or names separated by commas                     (one)
  --transport <name>     what messages travel on: postgres, or kafka (needs
                         KAFKA_BROKERS, Docker, or Java 17 and Maven)           (postgres)
  --seed <number>        demo: another seed, another county                     (1)
  --people <number>      demo: how many people the county has                   (2000)
  --weeks <number>       demo: how many weeks are played                        (52)
  --once                 demo: print the story's numbers as JSON and end
  --mapping <file>       import: what the file's columns mean
  --help                 this text

  A real identity provider instead of the demo accounts: set DOORSTEP_ISSUER, and DOORSTEP_AUDIENCE (doorstep).
`;

const known = {
  port: { type: 'string', default: '3000' },
  host: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.doorstep' },
  processes: { type: 'string', default: 'one' },
  transport: { type: 'string', default: 'postgres' },
  seed: { type: 'string', default: '1' },
  people: { type: 'string', default: '2000' },
  weeks: { type: 'string', default: '52' },
  once: { type: 'boolean', default: false },
  mapping: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Options of a command line, or `help`. Throws a usage obstacle (exit code 2) that names what is wrong. */
export function readOptions(args: readonly string[], services: readonly string[]): Options | 'help' {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === 'option') checkOption(token);
  if (values.help === true) return 'help';
  const command = commands.find((name) => name === positionals[0]);
  if (command === undefined) throw usage(`Say what to do: ${commands.join(', ')}`);
  const text = (name: 'host' | 'data') => String(values[name]);
  return {
    command,
    port: whole('port', values.port, 0, 65_535),
    host: text('host'),
    data: text('data'),
    processes: processesOf(String(values.processes), services),
    transport: transportOf(String(values.transport)),
    seed: whole('seed', values.seed, 0, Number.MAX_SAFE_INTEGER),
    people: whole('people', values.people, 10, 100_000),
    weeks: whole('weeks', values.weeks, 4, 52),
    once: values.once === true,
    ...moreOf(command, positionals.slice(1), values.mapping, services),
  };
}

function moreOf(
  command: CommandName,
  positionals: readonly string[],
  mapping: unknown,
  services: readonly string[],
): Pick<Options, 'source' | 'readModel' | 'audit' | 'services' | 'addresses'> {
  if (command === 'import') return { source: sourceOf(positionals, mapping) };
  if (command === 'rebuild') return { readModel: readModelOf(positionals, services) };
  if (command === 'audit') return { audit: auditOf(positionals) };
  if (command === 'serve') return { services: servicesOf(positionals, services) };
  if (command === 'edge') return { addresses: addressesOf(positionals) };
  return noMore(positionals);
}

function checkOption({ name, rawName, value }: { name: string; rawName: string; value: string | undefined }): void {
  const option = Object.entries(known).find(([key]) => key === name)?.[1];
  if (option === undefined) throw usage(`There is no option ${rawName}`);
  if (option.type === 'string' && (value === undefined || value === '')) throw usage(`${rawName} needs a value`);
  if (option.type === 'boolean' && value !== undefined) throw usage(`${rawName} takes no value`);
}

function whole(name: string, value: unknown, least: number, most: number): number {
  const number = /^\d+$/.test(String(value)) ? Number(value) : NaN;
  if (number >= least && number <= most) return number;
  throw usage(`--${name} must be a whole number from ${least} to ${most}, not ${String(value)}`);
}

function processesOf(value: string, services: readonly string[]): Options['processes'] {
  if (value === 'one' || value === 'each') return value;
  const names = value.split(',');
  names.forEach((name) => checkService(name, services));
  return names;
}

function checkService(name: string, services: readonly string[]): void {
  if (!services.includes(name)) throw usage(`There is no service ${name}; there are ${services.join(', ')}`);
}

function transportOf(value: string): Options['transport'] {
  if (value === 'postgres' || value === 'kafka') return value;
  throw usage(`--transport can be postgres or kafka, not ${value}`);
}

function sourceOf([kind, file, ...more]: readonly string[], mapping: unknown): NonNullable<Options['source']> {
  noMore(more);
  if (kind === undefined || file === undefined || typeof mapping !== 'string') {
    throw usage('import needs a kind, a file and --mapping <file>');
  }
  return { kind, file, mapping };
}

function readModelOf([service, name, ...more]: readonly string[], services: readonly string[]) {
  noMore(more);
  if (service === undefined || name === undefined) throw usage('rebuild needs a service and a read model');
  checkService(service, services);
  return { service, name };
}

function auditOf([earlier, ...more]: readonly string[]) {
  noMore(more);
  return earlier === undefined ? {} : { earlier };
}

function servicesOf([names, ...more]: readonly string[], services: readonly string[]): readonly string[] {
  noMore(more);
  if (names === undefined) throw usage('serve needs the services to run, separated by commas');
  const chosen = names.split(',');
  chosen.forEach((name) => checkService(name, services));
  return services.filter((name) => chosen.includes(name));
}

function addressesOf([file, ...more]: readonly string[]): string {
  noMore(more);
  if (file === undefined) throw usage('edge needs the file that tells where services are');
  return file;
}

function noMore(positionals: readonly string[]): object {
  if (positionals[0] !== undefined) throw usage(`There is nothing to do with ${positionals[0]}`);
  return {};
}

function usage(sentence: string): Obstacle {
  return new Obstacle(`${sentence}; --help tells all options.`, 2);
}
