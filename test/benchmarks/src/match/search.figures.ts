import { boardOf, EveryPair, FoundForAll, Pool, recommendPlainly } from '@doorstep/matcher';
import { Figure, figure } from '../figure';
import { Answer } from './databases.figures';
import { rowsOfPersons } from './relations';
import { limit, World } from './world';

const looked = 400;
const comparedWithPlain = 25;

/** Top 10 for everybody: by one thread and by two, against looking at every pair, and the same as the plain reference finds. */
export async function searchFigures(world: World): Promise<Answer & { readonly figures: readonly Figure[] }> {
  const one = await everybody(world, 1);
  const two = await everybody(world, 2);
  const brute = byLookingAtAll(world, one.found);
  const figures = [
    { name: 'match, index build', value: world.buildSeconds, unit: 's', target: 3, met: world.buildSeconds <= 3 },
    atLeast('match, top 10 for everybody, one thread', one.rate, 150_000),
    atLeast('match, the same in processor time', one.processorRate, 150_000),
    figure(
      'match, the same in processor time',
      one.processorRate,
      'people/s',
      'every pair over typed arrays',
      brute.rate,
      50,
    ),
    figure('match, top 10 for everybody, two threads', two.rate, 'people/s', 'one thread', one.rate, 1.8),
    none('match, other than looking at every pair finds', brute.different + different(one.found, two.found)),
    none('match, other than the plain reference finds', otherThanPlain(world, one.found)),
  ];
  return { rate: one.rate, found: one.found, figures };
}

async function everybody({ index, people }: World, threads: number) {
  const pool = new Pool(threads);
  const { table } = people.columns;
  await pool.find(boardOf(index), table, Math.min(100_000, people.rows), limit);
  const began = performance.now();
  const used = process.cpuUsage();
  const found = await pool.find(boardOf(index), table, people.rows, limit);
  const processorRate = people.rows / (process.cpuUsage(used).user / 1_000_000);
  const rate = people.rows / ((performance.now() - began) / 1000);
  await pool.close();
  return { found, rate, processorRate };
}

function byLookingAtAll({ index, people }: World, expected: FoundForAll) {
  const everyPair = new EveryPair(boardOf(index), limit);
  const [rows, scores] = [new Int32Array(limit), new Uint16Array(limit)];
  const step = Math.floor(people.rows / looked);
  const look = (at: number) => everyPair.find(people.columns.table, at * step, rows, scores, 0);
  for (let at = 0; at < looked / 4; at += 1) look(at);
  let others = 0;
  let microseconds = 0;
  for (let at = 0; at < looked; at += 1) {
    const used = process.cpuUsage();
    look(at);
    microseconds += process.cpuUsage(used).user;
    for (let place = 0; place < limit; place += 1)
      if (rows[place] !== expected.rows[at * step * limit + place]) others += 1;
  }
  return { rate: looked / (microseconds / 1_000_000), different: others };
}

function otherThanPlain(world: World, { rows, scores }: FoundForAll): number {
  const { index, persons, vacancies } = world;
  const rowOf = rowsOfPersons(world);
  return persons.slice(0, comparedWithPlain).filter((person, id) => {
    const at = (rowOf[id] as number) * limit;
    const found = Array.from({ length: limit }, (_, place) => place)
      .filter((place) => (rows[at + place] as number) >= 0)
      .map((place) => `${index.vacancyIdAt(rows[at + place] as number)} ${scores[at + place]}`);
    const plain = recommendPlainly(person, vacancies, { ...index.parameters, limit });
    return plain.map(({ vacancy, score }) => `${vacancy.vacancyId} ${score}`).join() !== found.join();
  }).length;
}

function different(a: FoundForAll, b: FoundForAll): number {
  return a.rows.reduce((others, row, at) => (row === b.rows[at] ? others : others + 1), 0);
}

function atLeast(name: string, value: number, target: number): Figure {
  return { name, value, unit: 'people/s', target, met: value >= target };
}

function none(name: string, value: number): Figure {
  return { name, value, unit: 'of them', target: 0, met: value === 0 };
}
