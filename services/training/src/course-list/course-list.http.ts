import { Get, Query } from '@nestjs/common';
import { IdParam, notFound, Page, pageOf, PlatformClock, raise, Reads, Resource } from '@doorstep/service';
import { everybody } from '../readers';
import { CourseListQueries, CoursesQuery } from './course-list.queries';
import { CoursePageView, CourseView, courseViewOf } from './course.view';

@Resource('courses')
export class CourseListController {
  constructor(
    private readonly courses: CourseListQueries,
    private readonly clock: PlatformClock,
  ) {}

  @Get()
  @Reads(everybody, { type: CoursePageView })
  async list(@Query() query: CoursesQuery): Promise<Page<CourseView>> {
    const rows = await this.courses.page(query, this.clock.today());
    return pageOf(rows, query, (row) => [row.startsOn, row.id], courseViewOf);
  }

  @Get(':courseId')
  @Reads(everybody, { type: CourseView })
  async one(@IdParam('courseId') courseId: string): Promise<CourseView> {
    return courseViewOf((await this.courses.find(courseId)) ?? raise(notFound('course')));
  }
}
