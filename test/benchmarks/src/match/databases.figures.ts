import { DuckDBInstance } from '@duckdb/node-api';
import { FoundForAll } from '@doorstep/matcher';
import { Client } from 'pg';
import { BenchCluster } from '../cluster';
import { copyIn } from '../copy-in';
import { Figure, figure } from '../figure';
import { Relation, relationsOf, rowsOfPersons } from './relations';
import { indexes, topTen } from './sql';
import { limit, World } from './world';

/** What one thread found for everybody, and how many people a second. */
export interface Answer {
  readonly rate: number;
  readonly found: FoundForAll;
}

/** The same question put to DuckDB for many people at once and to PostgreSQL for one after another, beside `rate` people/s by one thread. */
export async function databaseFigures(
  world: World,
  { rate, found }: Answer,
  cluster: BenchCluster,
): Promise<readonly Figure[]> {
  const relations = relationsOf(world);
  const duck = await byDuckDb(relations, world.persons.length);
  const others = otherThan(duck.scores, world, found);
  const postgres = await byPostgres(relations, world.persons.length, await cluster.newDatabase());
  return [
    figure(
      'match, top 10, one thread',
      rate,
      'people/s',
      'DuckDB, one statement for many people, one thread',
      duck.rate,
      50,
    ),
    figure('match, top 10, one thread', rate, 'people/s', 'PostgreSQL, one indexed query a person', postgres, 50),
    { name: 'match, other than DuckDB finds', value: others, unit: 'people', target: 0, met: others === 0 },
  ];
}

async function byDuckDb(relations: readonly Relation[], people: number) {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  for (const { name, columns, rows } of relations) {
    await connection.run(`create table ${name} (${columns.map((column) => `${column} integer`).join(', ')})`);
    const appender = await connection.createAppender(name);
    for (const row of rows) {
      for (const value of row) appender.appendInteger(value);
      appender.endRow();
    }
    appender.closeSync();
  }
  await connection.runAndReadAll(topTen('p.id < 10'));
  const began = performance.now();
  const result = await connection.runAndReadAll(topTen('true'));
  const rate = people / ((performance.now() - began) / 1000);
  const scores = new Map<number, number[]>();
  for (const [person, , points] of result.getRows().map((row) => row.map(Number)) as [number, number, number][])
    scores.set(person, [...(scores.get(person) ?? []), points]);
  connection.closeSync();
  instance.closeSync();
  return { rate, scores };
}

/** How many people have other scores there; which of two equal vacancies comes first is drawn, and no matter here. */
function otherThan(scores: ReadonlyMap<number, readonly number[]>, world: World, found: FoundForAll): number {
  const rows = rowsOfPersons(world);
  return world.persons.filter((_, id) => {
    const from = (rows[id] as number) * limit;
    const own = [...found.scores.subarray(from, from + limit)].filter(
      (_score, at) => (found.rows[from + at] as number) >= 0,
    );
    const theirs = [...(scores.get(id) ?? [])].sort((a, b) => b - a);
    return own.sort((a, b) => b - a).join() !== theirs.join();
  }).length;
}

async function byPostgres(relations: readonly Relation[], people: number, url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const { name, columns, rows } of relations) {
    await client.query(`create table ${name} (${columns.map((column) => `${column} integer`).join(', ')})`);
    await copyIn(client, name, [columns, ...rows].map((row) => row.join(',')).join('\n'));
  }
  for (const statement of indexes) await client.query(statement);
  await client.query('set jit = off');
  const ask = (person: number) =>
    client.query({ name: 'top-ten', text: topTen('p.id = $1::integer'), values: [person] });
  const asked = Math.min(people, 400);
  for (let person = 0; person < asked / 4; person += 1) await ask(person);
  const began = performance.now();
  for (let person = 0; person < asked; person += 1) await ask(person);
  const rate = asked / ((performance.now() - began) / 1000);
  await client.end();
  return rate;
}
