import { suits } from '../constraints/constraints';
import { MatchParameters } from '../facts/parameters';
import { MatchPerson } from '../facts/person';
import { MatchVacancy } from '../facts/vacancy';
import { areaOf } from '../place/divisions';
import { groupCodeOf } from '../score/occupation';
import { byRelief, Gain, Relief } from './relief';
import { placed } from './lever';

/** Somebody below the guarantee, with what they lack. */
export interface Waiting {
  readonly person: number;
  readonly facts: MatchPerson;
  readonly parameters: MatchParameters;
  readonly missing: number;
}

/** By vacancy: for how many people one more like it would do, and how many of these lack but one. */
interface Votes {
  readonly people: Int32Array;
  readonly lackingOne: Int32Array;
}

interface Template {
  readonly vacancy: MatchVacancy;
  readonly area: string | null;
  readonly key: string;
  readonly recommendations: number;
  readonly guarantees: number;
}

/** Another vacancy with the terms of `like` and one opening, of an employer who has none yet; in `area`, where that is another one. */
export function newVacancy(like: MatchVacancy, area: string | null): MatchVacancy {
  const own = { ...like, vacancyId: `like ${like.vacancyId}`, employerId: `like ${like.employerId}`, seatsLeft: 1 };
  return areaOf(like.place) === area ? own : { ...own, place: area, position: null };
}

/** Finds the new vacancies that would do most: of each occupation group and area the terms that most people vote for, then judged exactly. */
export class NewVacancies {
  private readonly whereTheyAre: Votes;
  private readonly elsewhere = new Map<string, Votes>();

  constructor(
    private readonly vacancies: readonly MatchVacancy[],
    /** To how many people a vacancy of one opening may be recommended. */
    private readonly places: number,
  ) {
    this.whereTheyAre = noVotes(vacancies.length);
  }

  /** Says that one more like the vacancy at `row` would do for somebody. */
  vote(row: number, who: Pick<Waiting, 'missing'>): void {
    count(this.whereTheyAre, row, who);
  }

  /** Says that one like it would do for somebody if it were in `area`. */
  voteAt(area: string, row: number, who: Pick<Waiting, 'missing'>): void {
    const votes = this.elsewhere.get(area) ?? noVotes(this.vacancies.length);
    this.elsewhere.set(area, votes);
    count(votes, row, who);
  }

  reliefs(most: number, waiting: readonly Waiting[]): readonly Relief[] {
    return this.templates()
      .slice(0, most)
      .map((template) => this.judged(template, waiting));
  }

  private templates(): readonly Template[] {
    const best = new Map<string, Template>();
    const better = byRelief<Template>(({ vacancy }) => vacancy.vacancyId);
    for (const [elsewhere, { people, lackingOne }] of [[undefined, this.whereTheyAre] as const, ...this.elsewhere])
      this.vacancies.forEach((vacancy, row) => {
        if (people[row] === 0) return;
        const area = elsewhere ?? areaOf(vacancy.place);
        const key = JSON.stringify([groupOf(vacancy), area]);
        const recommendations = Math.min(this.places, people[row] as number);
        const guarantees = Math.min(this.places, lackingOne[row] as number);
        const template = { vacancy, area, key, recommendations, guarantees };
        const known = best.get(key);
        if (known === undefined || better(template, known) < 0) best.set(key, template);
      });
    return [...best.values()].sort(byRelief(({ key }) => key));
  }

  private judged({ vacancy: like, area }: Template, waiting: readonly Waiting[]): Relief {
    const vacancy = newVacancy(like, area);
    const group = groupOf(like);
    const suited = waiting
      .filter(({ facts, parameters }) => suits(facts, vacancy, parameters))
      .sort((a, b) => a.missing - b.missing);
    const given = suited.slice(0, this.places);
    return {
      kind: 'vacancy',
      arguments: { ...placed('area', area), ...(group === null ? {} : { occupationGroup: group }) },
      people: suited.length,
      recommendations: given.length,
      guarantees: given.filter(({ missing }) => missing === 1).length,
      gains: given.map(({ person }): Gain => ({ person, vacancy: null })),
      vacancy,
      like,
    };
  }
}

function noVotes(size: number): Votes {
  return { people: new Int32Array(size), lackingOne: new Int32Array(size) };
}

function count({ people, lackingOne }: Votes, row: number, { missing }: Pick<Waiting, 'missing'>): void {
  people[row] = (people[row] as number) + 1;
  if (missing === 1) lackingOne[row] = (lackingOne[row] as number) + 1;
}

function groupOf({ occupation }: MatchVacancy): string | null {
  return occupation === null ? null : groupCodeOf(occupation);
}
