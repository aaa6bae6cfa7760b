import { AllocationRound } from '@doorstep/matcher';
import { randomFrom, zipf } from './random';

export interface Size {
  readonly people: number;
  readonly vacancies: number;
  readonly tiers: number;
}

const [regions, vacanciesPerOccupation, occupationsOfGroup] = [60, 50, 5];
const [peoplePerOpening, longestList] = [3, 20];

interface Vacancies {
  readonly occupations: number;
  readonly quality: Float64Array;
  readonly employer: Int32Array;
  readonly capacity: Int32Array;
  /** Vacancies by occupation and region. */
  readonly buckets: readonly (readonly number[])[];
}

/**
 * People and vacancies over occupations and regions as Zipf has them. A person's candidates are what a matcher's search gives: the best 20 of the same
 * occupation here and next door and of kindred occupations here. Scores rise with what the vacancy offers to everybody, so that
 * people compete, and differ from person to person.
 */
export function population({ people, vacancies, tiers }: Size, seed: number): AllocationRound {
  const random = randomFrom(seed);
  const made = vacanciesOf(vacancies, random);
  const [occupation, region] = [zipf(made.occupations, 1, random), zipf(regions, 0.7, random)];
  const offsets = new Int32Array(people + 1);
  const vacancy = new Int32Array(people * longestList);
  const score = new Int16Array(people * longestList);
  for (let person = 0; person < people; person += 1) {
    const list = candidatesOf(made, occupation(), region(), random);
    let at = offsets[person]!;
    for (const [one, points] of list) {
      vacancy[at] = one;
      score[at] = points;
      at += 1;
    }
    offsets[person + 1] = at;
  }
  const size = offsets[people]!;
  return {
    people: {
      ids: Array.from({ length: people }, (_, p) => `person-${p}`),
      tier: Uint8Array.from({ length: people }, () => Math.floor(random() * tiers)),
      demand: new Uint8Array(people).fill(3),
      entitled: new Uint8Array(people).fill(1),
    },
    vacancies: {
      ids: Array.from({ length: vacancies }, (_, v) => `vacancy-${v}`),
      employer: made.employer,
      capacity: made.capacity,
    },
    candidates: { offsets, vacancy: vacancy.slice(0, size), score: score.slice(0, size) },
    seed,
  };
}

function vacanciesOf(count: number, random: () => number): Vacancies {
  const occupations = Math.ceil(count / vacanciesPerOccupation);
  const [occupation, region] = [zipf(occupations, 0.9, random), zipf(regions, 0.7, random)];
  const buckets: number[][] = Array.from({ length: occupations * regions }, () => []);
  const made = {
    occupations,
    quality: new Float64Array(count),
    employer: new Int32Array(count),
    capacity: new Int32Array(count),
    buckets,
  };
  for (let v = 0; v < count; v += 1) {
    buckets[occupation() * regions + region()]?.push(v);
    made.quality[v] = random();
    made.employer[v] = Math.floor(random() ** 1.5 * count * 0.4);
    made.capacity[v] = peoplePerOpening * Math.min(60, 1 + Math.floor(-Math.log(1 - random()) * 10));
  }
  return made;
}

function candidatesOf({ buckets, quality }: Vacancies, occupation: number, region: number, random: () => number) {
  const found: (readonly [vacancy: number, score: number])[] = [];
  const search = (job: number, place: number, points: number, most: number) => {
    const bucket = buckets[job * regions + ((place + regions) % regions)] ?? [];
    const start = Math.floor(random() * bucket.length);
    for (let nth = 0; nth < Math.min(most, bucket.length); nth += 1) {
      const vacancy = bucket[(start + nth) % bucket.length]!;
      found.push([vacancy, Math.min(1_000, Math.round(points + quality[vacancy]! * 200 + random() * 300))]);
    }
  };
  search(occupation, region, 500, 15);
  search(occupation, region - 1, 380, 15);
  search(occupation, region + 1, 380, 15);
  const group = occupation - (occupation % occupationsOfGroup);
  for (let job = group; job < group + occupationsOfGroup; job += 1) if (job !== occupation) search(job, region, 350, 4);
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, longestList);
}
