import { Injectable } from '@nestjs/common';
import { Id, OneOf, PageQuery, pageSize, readCursor, Tables } from '@doorstep/service';
import { SelectQueryBuilder } from 'typeorm';
import { EnrolmentRecordRow } from './enrolment-records.table';

const statuses = ['enrolled', 'completed', 'dropped-out', 'certified'];

export class RosterQuery extends PageQuery {
  @OneOf(statuses, { optional: true }) status?: string;
}

export class EnrolmentsQuery extends RosterQuery {
  @Id({ optional: true, description: 'The person; job seekers see their own.' }) personId?: string;
}

@Injectable()
export class EnrolmentRecordQueries {
  constructor(private readonly tables: Tables) {}

  async find(enrolmentId: string): Promise<EnrolmentRecordRow | undefined> {
    return (await this.tables.of(EnrolmentRecordRow).findOneBy({ id: enrolmentId })) ?? undefined;
  }

  /** A person's enrolments under any of their records, the oldest first; one row more than the page holds. */
  ofPerson(records: readonly string[], filter: RosterQuery): Promise<EnrolmentRecordRow[]> {
    return this.page(filter, (query) => query.andWhere('enrolment.person_id = any(:records)', { records }));
  }

  /** A course's roster in order of enrolment; one row more than the page holds. */
  ofCourse(courseId: string, filter: RosterQuery): Promise<EnrolmentRecordRow[]> {
    return this.page(filter, (query) => query.andWhere('enrolment.course_id = :courseId', { courseId }));
  }

  private page(
    filter: RosterQuery,
    narrow: (query: SelectQueryBuilder<EnrolmentRecordRow>) => SelectQueryBuilder<EnrolmentRecordRow>,
  ): Promise<EnrolmentRecordRow[]> {
    const query = narrow(this.tables.of(EnrolmentRecordRow).createQueryBuilder('enrolment').where('true'));
    if (filter.status !== undefined) query.andWhere('enrolment.status = :status', { status: filter.status });
    const [enrolledOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (enrolledOn !== undefined && id !== undefined)
      query.andWhere('(enrolment.enrolled_on, enrolment.id) > (:enrolledOn, :id)', { enrolledOn, id });
    return query
      .orderBy('enrolment.enrolledOn')
      .addOrderBy('enrolment.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
