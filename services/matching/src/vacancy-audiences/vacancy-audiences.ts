import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { addDays, CivilDate } from '@doorstep/event-sourcing';
import { FoundPerson, IndexedPeople, MatchVacancy } from '@doorstep/matcher';
import { LivePeople } from '../live-people/live-people';
import { SuitedPeople, SuitedPerson } from '../live-people/suited-people';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { NoticeTerms, NoticeTermsInForce } from './notice-terms';
import { ToldQueries } from './told.queries';

/** Somebody who should hear of a vacancy. */
export interface Hearer extends SuitedPerson {
  /** Fewer recommendations stand than the person is owed. */
  readonly owed: boolean;
}

/** A new vacancy and who should hear of it. */
export interface Audience {
  readonly vacancy: MatchVacancy;
  readonly people: readonly Hearer[];
}

export interface AudiencesAsked {
  readonly officePrefix: string;
  /** How the code of the place of work begins. */
  readonly placePrefix: string;
  /** Of this vacancy alone, however long it has been open. */
  readonly vacancyId?: string;
  /** What the page before ended with. */
  readonly after?: Published;
  readonly limit: number;
}

type Published = Pick<MatchVacancy, 'publishedOn' | 'vacancyId'>;
type Named = FoundPerson & Pick<Hearer, 'owed'>;

interface Addressed {
  readonly vacancy: MatchVacancy;
  readonly people: readonly Named[];
}

interface Chosen {
  readonly vacancy: MatchVacancy;
  readonly people: readonly FoundPerson[];
  readonly terms: NoticeTerms;
}

/** So many are looked at for each who is named: some have been told already. */
const wider = 3;
const vacanciesAtOnce = 20;

/** Who should hear of new vacancies now. */
@Injectable()
export class VacancyAudiences {
  constructor(
    private readonly vacancies: LiveVacancies,
    private readonly live: LivePeople,
    private readonly suited: SuitedPeople,
    private readonly told: ToldQueries,
    private readonly terms: NoticeTermsInForce,
    private readonly parameters: MatchParametersInForce,
  ) {}

  /** The newest vacancies first, those of which somebody should hear. */
  async page(asked: AudiencesAsked): Promise<readonly Audience[]> {
    const people = await this.live.current();
    const index = await this.vacancies.current();
    const termsAt = this.termsByPlace();
    const waiting = [...index.vacancies]
      .filter((vacancy) => isAsked(vacancy, asked, termsAt, index.parameters.today))
      .sort(newestFirst);
    const named: Addressed[] = [];
    while (waiting.length > 0 && named.length < asked.limit) {
      const chosen: Chosen[] = [];
      for (const vacancy of waiting.splice(0, vacanciesAtOnce)) {
        const terms = termsAt(vacancy.place);
        chosen.push({ vacancy, terms, people: await this.find(people, vacancy, terms, asked) });
      }
      named.push(...(await this.notYetTold(chosen)));
      await others();
    }
    const { parameters } = people;
    return Promise.all(
      named.slice(0, asked.limit).map(async (one) => ({
        vacancy: one.vacancy,
        people: await this.suited.explained(one.vacancy, one.people, asked.officePrefix, parameters),
      })),
    );
  }

  private termsByPlace(): (place: string | null) => NoticeTerms {
    const known = new Map<string | null, NoticeTerms>();
    return (place) => {
      const terms = known.get(place) ?? this.terms.at(place);
      known.set(place, terms);
      return terms;
    };
  }

  private find(
    people: IndexedPeople,
    vacancy: MatchVacancy,
    terms: NoticeTerms,
    { officePrefix }: AudiencesAsked,
  ): readonly FoundPerson[] | Promise<readonly FoundPerson[]> {
    if (terms.people === 0) return [];
    const asked = { limit: terms.people * wider, officePrefix, ownField: true };
    return people.find(vacancy, asked) ?? this.suited.of(vacancy, asked);
  }

  /** Without those who were recommended the vacancy before; who is still owed recommendations comes first. */
  private async notYetTold(chosen: readonly Chosen[]): Promise<readonly Addressed[]> {
    const personIds = new Set(chosen.flatMap(({ people }) => people.map(({ personId }) => personId)));
    const vacancyIds = chosen.map(({ vacancy }) => vacancy.vacancyId);
    const told = await this.told.of([...personIds], vacancyIds);
    const guaranteed = this.parameters.guaranteedByDefault();
    return chosen.flatMap(({ vacancy, people, terms }) => {
      const named = people
        .filter(({ personId }) => told.get(personId)?.vacancies.includes(vacancy.vacancyId) !== true)
        .map((one) => ({ ...one, owed: (told.get(one.personId)?.standing ?? 0) < guaranteed }))
        .sort((a, b) => Number(b.owed) - Number(a.owed) || a.rank - b.rank)
        .slice(0, terms.people);
      return named.length === 0 ? [] : [{ vacancy, people: named }];
    });
  }
}

function isAsked(
  vacancy: MatchVacancy,
  asked: AudiencesAsked,
  termsAt: (place: string | null) => NoticeTerms,
  today: CivilDate,
): boolean {
  const { vacancyId, publishedOn, place } = vacancy;
  if (asked.vacancyId !== undefined) return asked.vacancyId === vacancyId;
  if (publishedOn === null || !(place ?? '').startsWith(asked.placePrefix)) return false;
  if (asked.after !== undefined && newestFirst(vacancy, asked.after) <= 0) return false;
  return publishedOn > addDays(today, -termsAt(place).days);
}

function newestFirst(a: Published, b: Published): number {
  const [dayOfA, dayOfB] = [a.publishedOn ?? '', b.publishedOn ?? ''];
  if (dayOfA !== dayOfB) return dayOfA < dayOfB ? 1 : -1;
  return a.vacancyId < b.vacancyId ? -1 : Number(a.vacancyId > b.vacancyId);
}
