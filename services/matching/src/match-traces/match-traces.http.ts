import { Get, Query } from '@nestjs/common';
import { distanceClassesKm, explain, MatchPerson } from '@doorstep/matcher';
import { Asked, Asking, Id, invalid, notFound, OneOf, PlatformClock, Reads, Resource, Text } from '@doorstep/service';
import type { ExplanationReader } from '../explanation/explanation-text';
import { explanationReaders, readerFor } from '../explanation/explanation-text';
import { Explanations } from '../explanation/explanations';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { PersonRecommendationsQueries } from '../person-recommendations/person-recommendations.queries';
import { recommendationReads } from '../readers';
import { learnedOf } from './learned';
import { MatchTraceView } from './match-traces.views';
import { middlesOf } from './middles';

export class MatchTraceQuery {
  @Id() personId: string;
  @Id() vacancyId: string;
  @OneOf(explanationReaders, { optional: true, description: 'For whom it is put into words.' })
  reader?: ExplanationReader;
  @Text({ optional: true, max: 100 }) after?: string;
}

@Resource('match-traces')
export class MatchTracesController {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly vacancies: LiveVacancies,
    private readonly parameters: MatchParametersInForce,
    private readonly recommendations: PersonRecommendationsQueries,
    private readonly explanations: Explanations,
    private readonly clock: PlatformClock,
  ) {}

  /** Why a vacancy suits a person today, or why it does not: every hard constraint, every part of the score. */
  @Get()
  @Reads(recommendationReads, { type: MatchTraceView })
  async one(
    @Asking() asked: Asked,
    @Query() { personId, vacancyId, reader }: MatchTraceQuery,
  ): Promise<MatchTraceView> {
    const { office, person } = await this.personFor(asked, personId);
    const found = await this.facts.vacancy(vacancyId);
    if (found === null) throw notFound('vacancy');
    const { match, used } = this.parameters.for(office);
    const live = await this.vacancies.current();
    const { score: weights, knowledge } = live.parameters;
    const vacancy = live.vacancy(vacancyId) ?? found.vacancy;
    const trace = explain(person, vacancy, { ...match, score: weights, knowledge });
    const score = trace.contributions.reduce((sum, { points }) => sum + points, 0);
    const suits = trace.constraints.every(({ satisfied }) => satisfied);
    const forReader = reader ?? readerFor(asked);
    const writer = this.explanations.in(asked.language);
    const recommended = await this.recommendations.stands(personId, vacancyId);
    const run = suits && !recommended ? await this.recommendations.lastRun(personId) : null;
    const others = run?.passedOver?.filter((one) => one.vacancyId === vacancyId) ?? [];
    return {
      personId,
      vacancyId,
      on: match.today,
      suits,
      recommended,
      score,
      reader: forReader,
      explanation: writer.pair(trace, score, suits, forReader),
      passedOver: writer.allPassedOver(others, forReader)[0] ?? null,
      trace,
      ...(asked.actor.role === 'auditor'
        ? {
            inputs: {
              person,
              vacancy,
              parameters: used,
              refusalTerms: match.refusalTerms,
              middles: middlesOf([person.residence, vacancy.place], knowledge.places),
              distanceClassesKm,
              learned: learnedOf(person, vacancy, knowledge),
            },
          }
        : {}),
    };
  }

  private async personFor(
    asked: Asked,
    personId: string,
  ): Promise<{ readonly office: string; readonly person: MatchPerson }> {
    const row = await this.facts.personRow(personId);
    asked.mayRead({ personId, ...(row?.office ? { office: row.office } : {}) }, 'person');
    if (row === null || row.erased) throw notFound('person');
    const [known] = await this.facts.matchable([row], this.clock.today());
    if (known === undefined) throw invalid({ field: 'personId', code: 'without-profile' });
    return known;
  }
}
