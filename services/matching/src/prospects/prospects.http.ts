import { Get, Query } from '@nestjs/common';
import { Prospect, prospectsOf } from '@doorstep/matcher';
import { Asked, Asking, Id, invalid, notFound, PlatformClock, Reads, Resource, Text } from '@doorstep/service';
import { CoursesQueries } from '../course-offers/courses.queries';
import { leadingCourseOf, leadsTo, ToLearn } from '../course-offers/leads-to';
import { Explanations } from '../explanation/explanations';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { recommendationReads } from '../readers';
import { ProspectsView } from './prospects.views';

export class ProspectsQuery {
  @Id() personId: string;
  @Text({ optional: true, max: 100 }) after?: string;
}

const most = 20;

@Resource('people-prospects')
export class ProspectsController {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly vacancies: LiveVacancies,
    private readonly parameters: MatchParametersInForce,
    private readonly courses: CoursesQueries,
    private readonly explanations: Explanations,
    private readonly clock: PlatformClock,
  ) {}

  /** What a person could learn or accept, each by itself, that would open further vacancies to them; courses that lead there. */
  @Get()
  @Reads(recommendationReads, { type: ProspectsView })
  async list(@Asking() asked: Asked, @Query() { personId }: ProspectsQuery): Promise<ProspectsView> {
    const row = await this.facts.personRow(personId);
    asked.mayRead({ personId, ...(row?.office ? { office: row.office } : {}) }, 'person');
    if (row === null || row.erased) throw notFound('person');
    const today = this.clock.today();
    const [known] = await this.facts.matchable([row], today);
    if (known === undefined) throw invalid({ field: 'personId', code: 'without-profile' });
    const index = await this.vacancies.current();
    const { score, knowledge } = index.parameters;
    const match = { ...this.parameters.for(known.office).match, score, knowledge };
    const prospects = prospectsOf(known.person, index.vacancies, match).slice(0, most);
    const courses = await this.courses.leadingTo(named(prospects, 'certificate'), named(prospects, 'skill'), today);
    const writer = this.explanations.in(asked.language);
    return {
      items: prospects.map((prospect) => ({
        ...prospect,
        text: writer.prospect(prospect),
        courses: courses.filter((course) => leadsTo(course, learnt(prospect))).map(leadingCourseOf),
      })),
    };
  }
}

function named(prospects: readonly Prospect[], change: 'certificate' | 'skill'): readonly string[] {
  return prospects.filter((prospect) => prospect.change === change).map(({ arguments: of }) => String(of[change]));
}

function learnt({ change, arguments: of }: Prospect): ToLearn {
  const named = (name: string) => (of[name] === undefined ? undefined : String(of[name]));
  return change === 'certificate' || change === 'skill'
    ? { certificate: named('certificate'), skill: named('skill'), level: named('level') }
    : {};
}
