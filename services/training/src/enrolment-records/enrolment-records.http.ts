import { Get, Query } from '@nestjs/common';
import {
  Asked,
  Asking,
  IdParam,
  invalid,
  MergedRecords,
  notFound,
  Page,
  pageOf,
  raise,
  Reads,
  Resource,
} from '@doorstep/service';
import { CourseListQueries } from '../course-list/course-list.queries';
import { personAndCounsellors, staff } from '../readers';
import { EnrolmentRecordQueries, EnrolmentsQuery, RosterQuery } from './enrolment-records.queries';
import { EnrolmentPageView, EnrolmentView, enrolmentViewOf } from './enrolment.view';

@Resource('enrolments')
export class EnrolmentRecordsController {
  constructor(
    private readonly enrolments: EnrolmentRecordQueries,
    private readonly merged: MergedRecords,
  ) {}

  @Get()
  @Reads(personAndCounsellors, { type: EnrolmentPageView })
  async list(@Asking() asked: Asked, @Query() query: EnrolmentsQuery): Promise<Page<EnrolmentView>> {
    const reach = asked.reach();
    if (reach.kind === 'own' && reach.personId === undefined) return { items: [], next: null };
    const personId = reach.kind === 'own' ? reach.personId : query.personId;
    if (personId === undefined) throw invalid({ field: 'personId', code: 'required' });
    const rows = await this.enrolments.ofPerson(this.merged.recordsOf(personId), query);
    const standing = this.merged.survivorOf(personId);
    return pageOf(
      rows,
      query,
      (row) => [row.enrolledOn, row.id],
      (row) => enrolmentViewOf(row, standing),
    );
  }

  @Get(':enrolmentId')
  @Reads(personAndCounsellors, { type: EnrolmentView })
  async one(@Asking() asked: Asked, @IdParam('enrolmentId') enrolmentId: string): Promise<EnrolmentView> {
    const row = (await this.enrolments.find(enrolmentId)) ?? raise(notFound('enrolment'));
    asked.mayRead({ personId: row.personId }, 'enrolment');
    return enrolmentViewOf(row, this.merged.survivorOf(row.personId));
  }
}

@Resource('courses')
export class RosterController {
  constructor(
    private readonly enrolments: EnrolmentRecordQueries,
    private readonly courses: CourseListQueries,
    private readonly merged: MergedRecords,
  ) {}

  @Get(':courseId/roster')
  @Reads(staff, { type: EnrolmentPageView })
  async roster(
    @Asking() asked: Asked,
    @IdParam('courseId') courseId: string,
    @Query() query: RosterQuery,
  ): Promise<Page<EnrolmentView>> {
    const { office } = (await this.courses.find(courseId)) ?? raise(notFound('course'));
    asked.mayRead(office === null ? {} : { office }, 'course');
    const rows = await this.enrolments.ofCourse(courseId, query);
    return pageOf(
      rows,
      query,
      (row) => [row.enrolledOn, row.id],
      (row) => enrolmentViewOf(row, this.merged.survivorOf(row.personId)),
    );
  }
}
