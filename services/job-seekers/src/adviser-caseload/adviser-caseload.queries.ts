import { Injectable } from '@nestjs/common';
import { CivilDate, divisionPrefix } from '@doorstep/event-sourcing';
import { PageQuery, pageSize, Reach, readCursor, Tables } from '@doorstep/service';
import { SelectQueryBuilder } from 'typeorm';
import { AdviserCaseloadRow } from './adviser-caseload.table';

export interface CaseloadFilter extends PageQuery {
  readonly office?: string;
  readonly registered?: boolean;
  readonly profiled?: boolean;
  readonly group?: string;
}

@Injectable()
export class AdviserCaseloadQueries {
  constructor(private readonly tables: Tables) {}

  /** One row more than the page holds, in order of person id; merged records are left out. */
  page(reach: Reach, filter: CaseloadFilter, today: CivilDate): Promise<AdviserCaseloadRow[]> {
    const query = this.within(reach, filter.office);
    const [after] = readCursor(filter, 'text') ?? [];
    if (after !== undefined) query.andWhere('person.id > :after', { after });
    if (filter.registered !== undefined)
      query.andWhere(`person.registration_id is ${filter.registered ? 'not null' : 'null'}`);
    if (filter.profiled !== undefined) query.andWhere('person.profiled = :profiled', { profiled: filter.profiled });
    if (filter.group !== undefined) {
      query.andWhere(
        `exists (select 1 from jsonb_array_elements(person.groups) held
          where held->>'group' = :group and held->>'from' <= :today and (held->>'to' is null or held->>'to' > :today))`,
        { group: filter.group, today },
      );
    }
    return query
      .orderBy('person.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  /** Open registrations to be confirmed by `by`, the most urgent first; one row more than the page holds. */
  due(reach: Reach, filter: PageQuery & { readonly office?: string }, by: CivilDate): Promise<AdviserCaseloadRow[]> {
    const query = this.within(reach, filter.office).andWhere('person.next_due_on <= :by', { by });
    const [dueOn, after] = readCursor(filter, 'text', 'text') ?? [];
    if (dueOn !== undefined && after !== undefined)
      query.andWhere('(person.next_due_on, person.id) > (:dueOn, :after)', { dueOn, after });
    return query
      .orderBy('person.next_due_on')
      .addOrderBy('person.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }

  private within(reach: Reach, office: string | undefined): SelectQueryBuilder<AdviserCaseloadRow> {
    const query = this.tables.of(AdviserCaseloadRow).createQueryBuilder('person').where('person.survivor_id is null');
    if (reach.kind === 'office') query.andWhere('person.office like :reach', { reach: `${reach.prefix}%` });
    if (reach.kind === 'own') query.andWhere('person.id = :own', { own: reach.personId ?? '' });
    if (office !== undefined) query.andWhere('person.office like :office', { office: `${divisionPrefix(office)}%` });
    return query;
  }
}
