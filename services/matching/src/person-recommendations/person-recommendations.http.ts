import { Get, Query } from '@nestjs/common';
import {
  Asked,
  Asking,
  CodeParam,
  FlagInQuery,
  Id,
  Identities,
  notFound,
  OneOf,
  pageOf,
  PageQuery,
  Reads,
  Resource,
  Text,
} from '@doorstep/service';
import type { ExplanationReader } from '../explanation/explanation-text';
import { explanationReaders, readerFor } from '../explanation/explanation-text';
import { Explanations } from '../explanation/explanations';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { recommendationReads } from '../readers';
import { PersonRecommendationsQueries } from './person-recommendations.queries';
import {
  ExplainedRecommendationView,
  PersonRecommendationsView,
  recommendationViewOf,
} from './person-recommendations.views';

export class PersonRecommendationsQuery extends PageQuery {
  @Id() personId: string;
  @FlagInQuery({ optional: true, description: 'Only those that (do not) stand.' }) standing?: boolean;
}

export class ExplanationQuery {
  @OneOf(explanationReaders, { optional: true, description: 'For whom it is put into words.' })
  reader?: ExplanationReader;
  @Text({ optional: true, max: 100 }) after?: string;
}

@Resource('people-recommendations')
export class PersonRecommendationsController {
  constructor(
    private readonly recommendations: PersonRecommendationsQueries,
    private readonly facts: MatchFactsQueries,
    private readonly explanations: Explanations,
  ) {}

  @Get()
  @Reads(recommendationReads, { type: PersonRecommendationsView })
  async list(@Asking() asked: Asked, @Query() query: PersonRecommendationsQuery): Promise<PersonRecommendationsView> {
    const { personId } = query;
    const person = await this.facts.personRow(personId);
    asked.mayRead({ personId, ...(person?.office ? { office: person.office } : {}) }, 'person');
    if (person === null || person.erased) throw notFound('person');
    const [rows, run] = await Promise.all([
      this.recommendations.page(personId, query),
      this.recommendations.lastRun(personId),
    ]);
    const writer = this.explanations.in(asked.language);
    const reader = readerFor(asked);
    const page = pageOf(
      rows,
      query,
      (row) => [row.madeOn, String(row.rank), row.id],
      (row) => recommendationViewOf(row, writer.write(row.explanation, row.score, row.rank, reader)),
    );
    if (run === null) return { lastRun: null, ...page };
    const { runId, madeOn, considered, guaranteed, foundCount: found, obstacles } = run;
    const passedOver = writer.allPassedOver(run.passedOver, reader);
    const why = writer.obstacles(obstacles, reader);
    const shortfall = run.shortfall && {
      ...run.shortfall,
      text: this.explanations.ofShortfalls(asked.language).shortfall(run.shortfall, reader),
    };
    return {
      lastRun: { runId, madeOn, considered, guaranteed, found, why, obstacles, passedOver, shortfall },
      ...page,
    };
  }
}

@Resource('recommendations')
export class ExplainedRecommendationController {
  constructor(
    private readonly recommendations: PersonRecommendationsQueries,
    private readonly facts: MatchFactsQueries,
    private readonly explanations: Explanations,
    private readonly identities: Identities,
  ) {}

  /** One recommendation with its explanation for the reader named, in the language asked for. */
  @Get(':recommendationId')
  @Reads(recommendationReads, { type: ExplainedRecommendationView })
  async one(
    @Asking() asked: Asked,
    @CodeParam('recommendationId') recommendationId: string,
    @Query() query: ExplanationQuery,
  ): Promise<ExplainedRecommendationView> {
    const row = await this.recommendations.find(recommendationId);
    if (row === null) throw notFound('recommendation');
    const person = await this.facts.personRow(row.personId);
    asked.mayRead({ personId: row.personId, ...(person?.office ? { office: person.office } : {}) }, 'recommendation');
    const reader = query.reader ?? readerFor(asked);
    const text = this.explanations.in(asked.language).write(row.explanation, row.score, row.rank, reader);
    const [declineNote = null] = await this.identities.open(asked, 'recommendation', [[row.personId, row.declineNote]]);
    const { explanation: trace, matcher, parameters } = row;
    return { ...recommendationViewOf(row, text), reader, declineNote, trace, matcher, parameters };
  }
}
