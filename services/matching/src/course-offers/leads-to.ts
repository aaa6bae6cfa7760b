import { skillLevel, skillLevelNeeded } from '@doorstep/matcher';
import { CourseRow } from './courses.table';

/** What somebody would have to learn: a certificate, or a skill at a level. */
export interface ToLearn {
  readonly certificate?: string | undefined;
  readonly skill?: string | undefined;
  readonly level?: string | undefined;
}

/** True when the course ends with it. */
export function leadsTo(course: Pick<CourseRow, 'certificate' | 'skills'>, what: ToLearn): boolean {
  if (what.certificate !== undefined) return course.certificate === what.certificate;
  return course.skills.some(
    ({ skill, level }) => skill === what.skill && skillLevel(level) >= skillLevelNeeded(what.level),
  );
}

export function leadingCourseOf({ id: courseId, startsOn, place }: CourseRow) {
  return { courseId, startsOn, place };
}
