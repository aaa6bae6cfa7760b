import 'reflect-metadata';
import { boardOf, FoundForAll, PeopleIndex, Pool, rarityOf, VacancyIndex, Vocabulary } from '@doorstep/matcher';
import { prepareSchema } from '@doorstep/service';
import { Client } from 'pg';
import { answer } from '../apart';
import { BenchCluster, withCluster } from '../cluster';
import { copyIn } from '../copy-in';
import { copyOut } from '../copy-out';
import { Country } from './country';
import { Random } from './random';
import { processorSeconds } from './processor-seconds';
import { matching, serviceReading, ServiceReading } from './service-reading';
import { fillTables, seed } from './tables';
import { limit } from './world';

const counts = { people: 500_000, vacancies: 100_000 };
const rounds = 3;
const rowsAtOnce = 20_000;
const peopleRead = 'select id, office, residence, birth_month, profile, memberships, work from match_people';

interface Indexes {
  readonly vacancies: VacancyIndex;
  readonly people: PeopleIndex;
}

/** By the clock, and in processor time of this process and of PostgreSQL together. */
export interface Seconds {
  readonly clock: number;
  readonly processor: number;
}

/** One round: reading into the index, all until the results are written, and COPY alone of the same rows. */
export interface Round {
  readonly read: Seconds;
  readonly all: Seconds;
  readonly copiedOut: Seconds;
  readonly copied: Seconds;
}

export interface FromPostgres {
  readonly people: number;
  /** The first is left out: the code is still cold. */
  readonly rounds: readonly Round[];
}

answer(() => withCluster(fromPostgres));

/** From the matching service's tables to a table of everybody's ten best, beside COPY of the same rows out and in alone. */
async function fromPostgres(cluster: BenchCluster): Promise<FromPostgres> {
  const url = await cluster.newDatabase();
  await prepareSchema({ url, migratorUrl: url }, matching.name, matching.migrations);
  const client = new Client({ connectionString: url });
  await client.connect();
  const country = new Country(new Random(seed));
  await fillTables(client, country, counts);
  await client.query('create table best (person text, vacancies text[], scores integer[])');
  const reading = await serviceReading(url, country);
  const pool = new Pool(2);
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round += 1) measured.push(await oneRound(reading, pool, client, url));
  await pool.close();
  await reading.close();
  await client.end();
  return { people: counts.people, rounds: measured.slice(1) };
}

async function oneRound(reading: ServiceReading, pool: Pool, client: Client, url: string): Promise<Round> {
  const read = await timed(client, () => readAll(reading));
  const { vacancies, people } = read.result;
  if (people.size !== counts.people) throw new Error(`${people.size} people were read`);
  const found = await timed(client, () => pool.find(boardOf(vacancies), people.columns.table, people.rows, limit));
  const written = await timed(client, () => write(client, linesOf(read.result, found.result)));
  const lines = [...linesOf(read.result, found.result)];
  await client.query('truncate best');
  const out = await timed(client, async () => {
    for (const query of [peopleRead, 'select * from match_vacancies', 'select * from match_employers'])
      await copyOut(url, query);
  });
  const back = await timed(client, () => write(client, lines));
  await client.query('truncate best');
  return {
    read: sumOf(read),
    all: sumOf(read, found, written),
    copiedOut: sumOf(out),
    copied: sumOf(out, back),
  };
}

async function readAll({ parameters: basis, ...reading }: ServiceReading): Promise<Indexes> {
  const open = await reading.vacancies();
  const parameters = { ...basis, knowledge: { ...basis.knowledge, skillRarity: rarityOf(open) } };
  const vocabulary = new Vocabulary(parameters.knowledge);
  const vacancies = new VacancyIndex(vocabulary, parameters, open.length);
  for (const vacancy of open) vacancies.put(vacancy);
  vacancies.file();
  const people = new PeopleIndex(vocabulary, parameters, counts.people);
  for await (const page of reading.people()) for (const { person } of page) people.put(person);
  people.file();
  return { vacancies, people };
}

/** The next lines are made while the database takes the ones before. */
async function write(client: Client, lines: Iterable<string>): Promise<void> {
  let underWay = Promise.resolve();
  for (const some of lines) {
    await underWay;
    underWay = copyIn(client, 'best', some);
  }
  await underWay;
}

/** CSV of the results, some thousand people at a time. */
function* linesOf({ vacancies, people }: Indexes, { rows, scores }: FoundForAll): Generator<string> {
  for (let from = 0; from < people.rows; from += rowsAtOnce) {
    let lines = 'person,vacancies,scores\n';
    for (let row = from; row < Math.min(people.rows, from + rowsAtOnce); row += 1) {
      const first = row * limit;
      let count = 0;
      while (count < limit && (rows[first + count] as number) >= 0) count += 1;
      const ids: string[] = [];
      for (let at = first; at < first + count; at += 1) ids.push(vacancies.vacancyIdAt(rows[at] as number));
      lines += `${people.personIdAt(row)},"{${ids.join()}}","{${scores.subarray(first, first + count).join()}}"\n`;
    }
    yield lines;
  }
}

async function timed<T>(client: Client, work: () => Promise<T>): Promise<Seconds & { readonly result: T }> {
  const used = await processorSeconds(client);
  const began = performance.now();
  const result = await work();
  const clock = (performance.now() - began) / 1000;
  return { clock, processor: (await processorSeconds(client)) - used, result };
}

function sumOf(...parts: readonly Seconds[]): Seconds {
  return {
    clock: parts.reduce((sum, { clock }) => sum + clock, 0),
    processor: parts.reduce((sum, { processor }) => sum + processor, 0),
  };
}
