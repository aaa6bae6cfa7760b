import { Injectable } from '@nestjs/common';
import { CivilDate, divisionPrefix } from '@doorstep/event-sourcing';
import {
  Code,
  Day,
  Division,
  FlagInQuery,
  Id,
  OneOf,
  PageQuery,
  pageSize,
  readCursor,
  Tables,
  Text,
} from '@doorstep/service';
import { CourseListRow } from './course-list.table';

export class CoursesQuery extends PageQuery {
  @Text({ optional: true, max: 100, description: 'Part of the title.' }) q?: string;
  @Division({ optional: true, description: 'Held in this division or below it.' }) place?: string;
  @Code({ optional: true, description: 'Prepares for this occupation or one whose code begins with it.' })
  occupation?: string;
  @Id({ optional: true }) providerId?: string;
  @OneOf(['offered', 'listed'], { optional: true }) standing?: string;
  @FlagInQuery({ optional: true, description: 'Only courses with a free place.' }) free?: boolean;
  @Day({ optional: true, description: 'Begins on this day or later, or at any time.' }) startsFrom?: string;
  @FlagInQuery({ optional: true, description: 'Also cancelled courses and those that are over.' }) past?: boolean;
}

@Injectable()
export class CourseListQueries {
  constructor(private readonly tables: Tables) {}

  async find(courseId: string): Promise<CourseListRow | undefined> {
    return (await this.tables.of(CourseListRow).findOneBy({ id: courseId })) ?? undefined;
  }

  /** Courses in order of their beginning; one row more than the page holds. */
  page(filter: CoursesQuery, today: CivilDate): Promise<CourseListRow[]> {
    const { q, place, occupation, providerId, standing, free, startsFrom, past } = filter;
    const query = this.tables.of(CourseListRow).createQueryBuilder('course').where('true');
    if (past !== true)
      query.andWhere('not course.cancelled and (course.ends_on is null or course.ends_on > :today)', { today });
    if (q !== undefined) query.andWhere('strpos(lower(course.title), lower(:q)) > 0', { q });
    if (place !== undefined) query.andWhere('course.place like :place', { place: `${divisionPrefix(place)}%` });
    if (occupation !== undefined)
      query.andWhere(
        'exists (select 1 from jsonb_array_elements_text(course.occupations) code where starts_with(code, :occupation))',
        { occupation },
      );
    if (providerId !== undefined) query.andWhere('course.provider_id = :providerId', { providerId });
    if (standing !== undefined) query.andWhere('course.standing = :standing', { standing });
    if (free === true) query.andWhere('course.taken < course.places');
    if (startsFrom !== undefined)
      query.andWhere("(course.starts_on = '' or course.starts_on >= :startsFrom)", { startsFrom });
    const [startsOn, id] = readCursor(filter, 'text', 'text') ?? [];
    if (startsOn !== undefined && id !== undefined)
      query.andWhere('(course.starts_on, course.id) > (:startsOn, :id)', { startsOn, id });
    return query
      .orderBy('course.startsOn')
      .addOrderBy('course.id')
      .limit(pageSize(filter) + 1)
      .getMany();
  }
}
