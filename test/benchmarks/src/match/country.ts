import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GeoPoint } from '@doorstep/matcher';
import { Random, Zipf } from './random';

export interface County {
  readonly code: string;
  readonly centre: GeoPoint;
}

const prefectures = 350;
const countiesEach = 8;
const skillCount = 3_000;
const skillsOfOccupation = 40;

/** A made-up country: 2,800 counties, the unit groups of ISCO-08, 3,000 skills, each occupation with its forty. */
export class Country {
  readonly counties: readonly County[];
  readonly occupations: readonly string[];
  private readonly skillsOf = new Map<string, readonly string[]>();
  private readonly byGroup = new Map<string, readonly string[]>();
  private readonly countyRank: Zipf;
  private readonly occupationRank: Zipf;
  private readonly skillRank = new Zipf(skillCount);
  private readonly ownSkillRank = new Zipf(skillsOfOccupation);

  constructor(random: Random) {
    this.counties = shuffled(Array.from({ length: prefectures }, (_, at) => countiesOf(at, random)).flat(), random);
    this.occupations = shuffled(unitGroups(), random);
    this.countyRank = new Zipf(this.counties.length);
    this.occupationRank = new Zipf(this.occupations.length);
    for (const code of this.occupations) {
      this.skillsOf.set(
        code,
        Array.from({ length: skillsOfOccupation }, () => `s${random.below(skillCount)}`),
      );
      const group = code.slice(0, 2);
      this.byGroup.set(group, [...(this.byGroup.get(group) ?? []), code]);
    }
  }

  county(random: Random): County {
    return this.counties[this.countyRank.draw(random)] as County;
  }

  occupation(random: Random): string {
    return this.occupations[this.occupationRank.draw(random)] as string;
  }

  /** Another occupation of the same sub-major group. */
  relatedTo(occupation: string, random: Random): string {
    return random.of(this.byGroup.get(occupation.slice(0, 2)) as readonly string[]);
  }

  skill(occupation: string, random: Random): string {
    if (random.chance(0.3)) return `s${this.skillRank.draw(random)}`;
    return (this.skillsOf.get(occupation) as readonly string[])[this.ownSkillRank.draw(random)] as string;
  }

  /** Skills that stand in for up to three others each. */
  adjacentSkills(random: Random): ReadonlyMap<string, readonly string[]> {
    return new Map(
      Array.from({ length: skillCount }, (_, at) => [
        `s${at}`,
        Array.from({ length: random.below(4) }, () => `s${random.below(skillCount)}`),
      ]),
    );
  }
}

/** A point about `km` away from `centre`. */
export function near({ latitude, longitude }: GeoPoint, km: number, random: Random): GeoPoint {
  const degrees = km / 111;
  const round = (value: number) => Math.round(value * 100_000) / 100_000;
  return {
    latitude: round(latitude + random.normal() * degrees),
    longitude: round(longitude + (random.normal() * degrees) / Math.cos((latitude * Math.PI) / 180)),
  };
}

function countiesOf(prefecture: number, random: Random): readonly County[] {
  const centre = { latitude: 22 + 23 * random.next(), longitude: 100 + 21 * random.next() };
  return Array.from({ length: countiesEach }, (_, at) => ({
    code: `${11 + Math.floor(prefecture / 12)}${String(1 + (prefecture % 12)).padStart(2, '0')}0${at + 1}`,
    centre: near(centre, 45, random),
  }));
}

function unitGroups(): readonly string[] {
  return readFileSync(resolve('services/reference-data/data/occupations-isco08.csv'), 'utf8')
    .split('\n')
    .map((line) => line.split(',')[0] as string)
    .filter((code) => /^\d{4}$/.test(code));
}

function shuffled<T>(values: readonly T[], random: Random): readonly T[] {
  const order = [...values];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] as T, order[at] as T];
  }
  return order;
}
