import { readOptions } from './options';

const services = ['job-seekers', 'matching'];
const read = (line: string) => readOptions(line.split(' ').filter(Boolean), services);

it('has a default for everything but the command', () => {
  expect(read('start')).toEqual({
    command: 'start',
    port: 3000,
    host: '127.0.0.1',
    data: '.doorstep',
    processes: 'one',
    transport: 'postgres',
    seed: 1,
    people: 2000,
    weeks: 52,
    once: false,
  });
});

it('reads options on either side of the command', () => {
  expect(read('--port 8080 demo --data=folder/d --seed 7 --once --processes each')).toMatchObject({
    command: 'demo',
    port: 8080,
    data: 'folder/d',
    seed: 7,
    people: 2000,
    weeks: 52,
    once: true,
    processes: 'each',
  });
  expect(read('start --processes matching,job-seekers')).toMatchObject({ processes: ['matching', 'job-seekers'] });
});

it('reads what to import', () => {
  expect(read('import vacancies jobs.csv --mapping usajobs.json')).toMatchObject({
    source: { kind: 'vacancies', file: 'jobs.csv', mapping: 'usajobs.json' },
  });
});

it('reads what to rebuild', () => {
  expect(read('rebuild matching match-people --data d')).toMatchObject({
    data: 'd',
    readModel: { service: 'matching', name: 'match-people' },
  });
});

it('reads what to audit against', () => {
  expect(read('audit')).toMatchObject({ command: 'audit', audit: {} });
  expect(read('audit earlier.json')).toMatchObject({ audit: { earlier: 'earlier.json' } });
});

it('reads which services to serve, in the order they start, and where the edge finds them', () => {
  expect(read('serve matching,job-seekers')).toMatchObject({ services: ['job-seekers', 'matching'] });
  expect(read('edge addresses.json --port 80')).toMatchObject({ addresses: 'addresses.json', port: 80 });
});

it('helps', () => {
  expect(read('--help')).toBe('help');
  expect(read('demo --help')).toBe('help');
});

it.each([
  ['', 'Say what to do: start, demo, import, rebuild, audit, provision, serve, edge; --help tells all options.'],
  ['fly', 'Say what to do: start, demo, import, rebuild, audit, provision, serve, edge; --help tells all options.'],
  ['start --prot 1', 'There is no option --prot; --help tells all options.'],
  ['start -x', 'There is no option -x; --help tells all options.'],
  ['start --port', '--port needs a value; --help tells all options.'],
  ['start --port 70000', '--port must be a whole number from 0 to 65535, not 70000; --help tells all options.'],
  ['start --port 1e3', '--port must be a whole number from 0 to 65535, not 1e3; --help tells all options.'],
  ['start --once=yes', '--once takes no value; --help tells all options.'],
  ['start --transport nats', '--transport can be postgres or kafka, not nats; --help tells all options.'],
  ['start --processes x', 'There is no service x; there are job-seekers, matching; --help tells all options.'],
  ['start again', 'There is nothing to do with again; --help tells all options.'],
  ['rebuild matching', 'rebuild needs a service and a read model; --help tells all options.'],
  ['rebuild x y', 'There is no service x; there are job-seekers, matching; --help tells all options.'],
  ['rebuild matching y z', 'There is nothing to do with z; --help tells all options.'],
  ['audit a b', 'There is nothing to do with b; --help tells all options.'],
  ['serve', 'serve needs the services to run, separated by commas; --help tells all options.'],
  ['serve x', 'There is no service x; there are job-seekers, matching; --help tells all options.'],
  ['edge', 'edge needs the file that tells where services are; --help tells all options.'],
  ['import vacancies', 'import needs a kind, a file and --mapping <file>; --help tells all options.'],
])('refuses "%s" in one sentence', (line, sentence) => {
  expect(() => read(line)).toThrow(expect.objectContaining({ message: sentence, exitCode: 2 }));
});
