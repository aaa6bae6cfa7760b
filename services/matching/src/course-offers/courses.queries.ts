import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { Tables } from '@doorstep/service';
import { CourseRow } from './courses.table';

@Injectable()
export class CoursesQueries {
  constructor(private readonly tables: Tables) {}

  /** Courses that are not over and lead to one of the certificates or skills, the next to begin first. */
  leadingTo(certificates: readonly string[], skills: readonly string[], today: CivilDate): Promise<CourseRow[]> {
    return this.tables
      .of(CourseRow)
      .createQueryBuilder('course')
      .where('(course.ends_on is null or course.ends_on > :today)', { today })
      .andWhere(
        `(course.certificate = any(:certificates) or exists (
          select from jsonb_array_elements(course.skills) as taught where taught ->> 'skill' = any(:skills)))`,
        { certificates, skills },
      )
      .orderBy('course.startsOn', 'ASC', 'NULLS LAST')
      .addOrderBy('course.id')
      .getMany();
  }
}
