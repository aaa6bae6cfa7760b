import { DuckDBInstance } from '@duckdb/node-api';
import { Client } from 'pg';
import { BenchCluster } from '../cluster';
import { copyIn } from '../copy-in';
import { Figure, figure } from '../figure';
import { Relation, relationsOf } from './relations';
import { indexes, topTen } from './sql';
import { World } from './world';

/** The same question put to DuckDB for many people at once and to PostgreSQL for one after another, beside `rate` people/s by one thread. */
export async function databaseFigures(world: World, rate: number, cluster: BenchCluster): Promise<readonly Figure[]> {
  const relations = relationsOf(world);
  const duck = await byDuckDb(relations, world.persons.length);
  const postgres = await byPostgres(relations, world.persons.length, await cluster.newDatabase());
  return [
    figure(
      'match, top 10, one thread',
      rate,
      'people/s',
      'DuckDB, one statement for many people, one thread',
      duck,
      50,
    ),
    figure('match, top 10, one thread', rate, 'people/s', 'PostgreSQL, one indexed query a person', postgres, 50),
  ];
}

async function byDuckDb(relations: readonly Relation[], people: number): Promise<number> {
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
  await connection.runAndReadAll(topTen('true'));
  const rate = people / ((performance.now() - began) / 1000);
  connection.closeSync();
  instance.closeSync();
  return rate;
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
  for (let person = 0; person < people / 4; person += 1) await ask(person);
  const began = performance.now();
  for (let person = 0; person < people; person += 1) await ask(person);
  const rate = people / ((performance.now() - began) / 1000);
  await client.end();
  return rate;
}
