import { Injectable } from '@nestjs/common';
import { addDays, CivilDate } from '@doorstep/event-sourcing';
import { Answering, AskedFor, MatchPerson, MatchVacancy, Tally } from '@doorstep/matcher';
import { PlatformClock, ReferenceDesk, Tables } from '@doorstep/service';
import { MatchEmployerRow } from '../match-employer/match-employers.table';
import { MatchPersonRow } from '../match-person/match-people.table';
import { MatchVacancyRow } from '../match-vacancy/match-vacancies.table';
import { SeatsTakenRow } from '../seats/seats-taken.table';
import {
  isMatchable,
  MatchHistory,
  matchPersonOf,
  matchVacancyOf,
  nothing,
  PersonBasis,
  PostedRow,
  Refused,
} from './match-facts';
import { VacancyKnowledge, vacancyKnowledgeOf } from './vacancy-facts';

/** A person as the matcher sees them, with the responsible office. */
export interface Matchable {
  readonly office: string;
  readonly person: MatchPerson;
}

const pastSql = (whose: string) => `
  select person_id as "personId", vacancy_id as "vacancyId", declined_on as "refusedOn", decline_reason as reason
    from person_recommendations where declined_on is not null and person_id ${whose}
  union all
  select person_id, vacancy_id, ended_on, reason_code
    from referrals where person_id ${whose} and (outcome is null or outcome = 'refused-by-seeker')`;

const answersSql = `
  select made.employer_id as "employerId", vacancy.facts ->> 'occupation' as occupation,
    left(vacancy.facts ->> 'place', 4) as place, count(*)::integer as asked, count(made.hired_on)::integer as accepted
  from referrals made left join match_vacancies vacancy on vacancy.id = made.vacancy_id
  where coalesce(made.hired_on, made.ended_on) < $1
    and (made.hired_on is not null or made.outcome in ('refused-by-employer', 'employer-silent'))
  group by 1, 2, 3`;

const openSql = `
  select vacancy.id, vacancy.employer_id as "employerId", vacancy.standing, vacancy.open, vacancy.openings,
    vacancy.expires_on as "expiresOn", vacancy.facts, coalesce(seats.taken, 0) as taken,
    coalesce(employer.suspended, false) as suspended, employer.verified_until as "verifiedUntil"
  from match_vacancies vacancy
  left join seats_taken seats on seats.id = vacancy.id
  left join match_employers employer on employer.id = vacancy.employer_id
  where vacancy.open and vacancy.standing = 'published' and vacancy.expires_on > $1
    and ($2::text[] is null or vacancy.id = any($2))`;

type OpenVacancy = PostedRow & Pick<SeatsTakenRow, 'taken'> & Pick<MatchEmployerRow, 'suspended' | 'verifiedUntil'>;

interface Past {
  readonly personId: string;
  readonly vacancyId: string;
  /** Null where the person is referred there. */
  readonly refusedOn: CivilDate | null;
  readonly reason: string | null;
}

@Injectable()
export class MatchFactsQueries {
  constructor(
    private readonly tables: Tables,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  personRow(personId: string): Promise<MatchPersonRow | null> {
    return this.tables.of(MatchPersonRow).findOneBy({ id: personId });
  }

  /** People with an open registration whose office's code begins with `prefix`. */
  async registeredUnder(prefix: string): Promise<readonly MatchPersonRow[]> {
    return this.tables
      .of(MatchPersonRow)
      .createQueryBuilder('person')
      .where('person.open_since is not null and not person.erased and person.absorbed_by is null')
      .andWhere('person.office like :office', { office: `${prefix}%` })
      .orderBy('person.id')
      .getMany();
  }

  /** Those of `rows` of whom enough is known, with what they refused and where they are referred to. */
  async matchable(rows: readonly PersonBasis[], today: CivilDate): Promise<readonly Matchable[]> {
    const known = rows.filter(isMatchable);
    const histories = await this.histories(known.map(({ id }) => id));
    return known.map((row) => ({
      office: row.office,
      person: matchPersonOf(row, histories.get(row.id) ?? nothing, today),
    }));
  }

  async vacancy(vacancyId: string): Promise<{ readonly row: MatchVacancyRow; readonly vacancy: MatchVacancy } | null> {
    const row = await this.tables.of(MatchVacancyRow).findOneBy({ id: vacancyId });
    if (row === null) return null;
    const seats = await this.tables.of(SeatsTakenRow).findOneBy({ id: vacancyId });
    const employer = await this.tables.of(MatchEmployerRow).findOneBy({ id: row.employerId ?? '' });
    const known = this.known(row, employer ?? undefined, this.clock.today());
    const vacancy = matchVacancyOf(row, seats?.taken ?? 0, known);
    return vacancy === undefined ? null : { row, vacancy };
  }

  /** Published vacancies that are open on `today`; those of `ids` where some are named. */
  async openVacancies(today: CivilDate, ids: readonly string[] | null = null): Promise<readonly MatchVacancy[]> {
    const rows = await this.tables.query<OpenVacancy>(openSql, [today, ids]);
    return rows.flatMap((row) => matchVacancyOf(row, row.taken, this.known(row, row, today)) ?? []);
  }

  /** Ids of the vacancies of employers. */
  async vacanciesOfEmployers(employerIds: readonly string[]): Promise<readonly string[]> {
    const rows = await this.tables.query<{ id: string }>(
      'select id from match_vacancies where open and employer_id = any($1)',
      [employerIds],
    );
    return rows.map(({ id }) => id);
  }

  /** What vacancies published in the `days` before `today` ask for, whatever became of them since. */
  requirementsLately(today: CivilDate, days: number): Promise<AskedFor[]> {
    return this.tables.query<AskedFor>(
      `select employer_id as "employerId", facts ->> 'occupation' as occupation, facts -> 'requirements' as requirements
       from match_vacancies
       where standing = 'published' and facts ->> 'publishedOn' >= $1 and facts ->> 'publishedOn' < $2`,
      [addDays(today, -days), today],
    );
  }

  /** How employers answered referrals that were decided before `today`, by occupation and prefecture of the vacancies. */
  answersBefore(today: CivilDate): Promise<(Answering & Tally)[]> {
    return this.tables.query<Answering & Tally>(answersSql, [today]);
  }

  private known(
    { facts }: Pick<MatchVacancyRow, 'facts'>,
    employer: Pick<MatchEmployerRow, 'suspended' | 'verifiedUntil'> | undefined,
    today: CivilDate,
  ): VacancyKnowledge {
    const minimumWage =
      facts.place === null
        ? undefined
        : this.reference.numberIfStated('minimum-wage-monthly-fen', facts.place, today)?.value;
    return vacancyKnowledgeOf(facts, employer, minimumWage ?? null, today);
  }

  /** What people refused and where they are referred to; those of whom nothing is known are left out. */
  histories(personIds: readonly string[]): Promise<ReadonlyMap<string, MatchHistory>> {
    return this.historiesOf('= any($1)', [personIds]);
  }

  /** The same of those whom a query gives the ids of. */
  async historiesOf(whose: string, values: readonly unknown[]): Promise<ReadonlyMap<string, MatchHistory>> {
    const past = await this.tables.query<Past>(pastSql(whose), values);
    const histories = new Map<string, { refusals: Refused[]; referredVacancies: string[] }>();
    for (const { personId, vacancyId, refusedOn, reason } of past) {
      const history = histories.get(personId) ?? { refusals: [], referredVacancies: [] };
      if (refusedOn === null) history.referredVacancies.push(vacancyId);
      else history.refusals.push({ vacancyId, reason, refusedOn });
      histories.set(personId, history);
    }
    return histories;
  }
}
