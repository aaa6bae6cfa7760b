import { boardOf, Reverse } from '@doorstep/matcher';
import { quantile } from '../callers';
import { Figure } from '../figure';
import { vacancyOf } from './population';
import { World } from './world';

const newVacancies = 2_000;
const people = 50;
const numbersFrom = 10_000_000;

/** How long it takes to know whom a new vacancy should be told, from its facts to the fifty people it suits best. */
export function reverseFigures({ country, random, index, people: everybody }: World): readonly Figure[] {
  const [rows, scores] = [new Int32Array(people), new Uint16Array(people)];
  const { replacedBy } = index.vocabulary;
  const reverse = new Reverse(boardOf(index), replacedBy, everybody.columns, everybody.rows, people);
  const times: number[] = [];
  const processorTimes: number[] = [];
  let found = 0;
  for (let at = 0; at < newVacancies; at += 1) {
    const vacancy = vacancyOf(numbersFrom + at, country, random);
    const began = performance.now();
    const used = process.cpuUsage();
    index.put(vacancy);
    const row = index.rowOfVacancy(vacancy.vacancyId);
    if (row === undefined) continue;
    found += reverse.find(row, rows, scores);
    times.push(performance.now() - began);
    processorTimes.push(process.cpuUsage(used).user / 1000);
  }
  const warm = times.slice(newVacancies / 4);
  const p99 = quantile(warm, 0.99);
  const processorP99 = quantile(processorTimes.slice(newVacancies / 4), 0.99);
  return [
    { name: 'match, one new vacancy against everybody, p50', value: quantile(warm, 0.5), unit: 'ms' },
    { name: 'match, one new vacancy against everybody, p99', value: p99, unit: 'ms', target: 5, met: p99 <= 5 },
    {
      name: 'match, the same in processor time, p99',
      value: processorP99,
      unit: 'ms',
      target: 5,
      met: processorP99 <= 5,
    },
    { name: 'match, people found for a new vacancy', value: found / times.length, unit: 'people' },
  ];
}
