import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { ShownListRow } from './shown-lists.table';
import { ReferralDays } from './shown-outcome';

export interface ShownListsFilter extends PageQuery {
  readonly madeFrom?: CivilDate;
  readonly madeBefore?: CivilDate;
}

interface OfShown {
  readonly personId: string;
  readonly vacancyId: string;
}

/** A recommendation that was declined. */
export interface Declined extends OfShown {
  readonly runId: string;
  readonly declinedOn: CivilDate;
}

export type Referred = OfShown & ReferralDays;

const declinedSql = `
  select run_id as "runId", person_id as "personId", vacancy_id as "vacancyId", declined_on as "declinedOn"
  from person_recommendations where declined_on is not null and person_id = any($1)`;

const referredSql = `
  select person_id as "personId", vacancy_id as "vacancyId", referred_on as "referredOn", interview_on as "interviewOn",
    offered_on as "offeredOn", hired_on as "hiredOn", ended_on as "endedOn", outcome
  from referrals where person_id = any($1)`;

@Injectable()
export class ShownListsQueries {
  constructor(private readonly tables: Tables) {}

  /** The oldest first; one row more than the page holds. */
  async page(reach: Reach, filter: ShownListsFilter): Promise<ShownListRow[]> {
    if (reach.kind === 'own') return [];
    const query = this.tables.of(ShownListRow).createQueryBuilder('list').where('true');
    if (reach.kind === 'office') query.andWhere('list.office like :reach', { reach: `${reach.prefix}%` });
    const { madeFrom, madeBefore } = filter;
    if (madeFrom !== undefined) query.andWhere('list.made_on >= :madeFrom', { madeFrom });
    if (madeBefore !== undefined) query.andWhere('list.made_on < :madeBefore', { madeBefore });
    const [madeOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (madeOn !== undefined && id !== undefined)
      query.andWhere('(list.made_on, list.id) > (:madeOn, :id)', { madeOn, id });
    return query
      .orderBy('list.made_on')
      .addOrderBy('list.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  declinedBy(personIds: readonly string[]): Promise<Declined[]> {
    return this.tables.query<Declined>(declinedSql, [personIds]);
  }

  referredOf(personIds: readonly string[]): Promise<Referred[]> {
    return this.tables.query<Referred>(referredSql, [personIds]);
  }
}
