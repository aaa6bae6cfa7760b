import { Injectable } from '@nestjs/common';
import { Asked, PlatformClock } from '@doorstep/service';
import { CoursesQueries } from '../course-offers/courses.queries';
import { leadingCourseOf, leadsTo } from '../course-offers/leads-to';
import { Explanations } from '../explanation/explanations';
import { RoundRow } from './rounds.table';
import { RoundView } from './rounds.views';

/** Puts rounds into the words of a language, with the courses that can be joined now. */
@Injectable()
export class RoundWords {
  constructor(
    private readonly courses: CoursesQueries,
    private readonly explanations: Explanations,
    private readonly clock: PlatformClock,
  ) {}

  async of(rows: readonly RoundRow[], { language }: Pick<Asked, 'language'>): Promise<(row: RoundRow) => RoundView> {
    const levers = rows.flatMap(({ report }) => report.levers ?? []);
    const named = (what: string) => levers.flatMap(({ arguments: by }) => by[what] ?? []);
    const courses = await this.courses.leadingTo(named('certificate'), named('skill'), this.clock.today());
    const writer = this.explanations.ofShortfalls(language);
    return ({ id, office, heldOn, report: { levers: found, shortfalls, passedOverBy, ...report } }) => ({
      roundId: id,
      office,
      heldOn,
      ...report,
      ...(found && {
        levers: found.map((one) => ({
          ...one,
          text: writer.lever(one),
          courses: courses.filter((course) => leadsTo(course, one.arguments)).map(leadingCourseOf),
        })),
      }),
      ...(passedOverBy && { passedOver: writer.allPassedOver(passedOverBy) }),
      ...(shortfalls && { shortfalls: shortfalls.map((one) => ({ ...one, text: writer.counted(one) })) }),
      gapMillionths: gapOf(report),
    });
  }
}

function gapOf({ stages }: Pick<RoundRow['report'], 'stages'>): number {
  const bound = stages.reduce((sum, { scoreBound }) => sum + scoreBound, 0);
  const score = stages.reduce((sum, stage) => sum + stage.score, 0);
  return bound === 0 ? 0 : Math.ceil(((bound - score) * 1_000_000) / bound);
}
