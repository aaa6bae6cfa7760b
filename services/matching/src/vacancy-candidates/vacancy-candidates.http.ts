import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import {
  Asked,
  Asking,
  Id,
  notFound,
  Page,
  pageOf,
  PageQuery,
  pageSize,
  readCursor,
  Reads,
  Resource,
} from '@doorstep/service';
import { Explanations } from '../explanation/explanations';
import { SuitedPeople } from '../live-people/suited-people';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { ExplanationTextView } from '../person-recommendations/person-recommendations.views';
import { staffReads } from '../readers';

export class CandidatesQuery extends PageQuery {
  @Id() vacancyId: string;
}

export class CandidateView {
  @ApiProperty() personId: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: 'integer' }) rank: number;
  @ApiProperty({ type: 'integer', description: '0 to 1000.' }) score: number;
  @ApiProperty({ type: ExplanationTextView }) explanation: ExplanationTextView;
}

export class CandidatesView implements Page<CandidateView> {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'integer' }) seatsLeft: number;
  @ApiProperty({ type: [CandidateView] }) items: readonly CandidateView[];
  @ApiProperty({ type: 'string', nullable: true }) next: string | null;
}

@Resource('vacancy-candidates')
export class VacancyCandidatesController {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly vacancies: LiveVacancies,
    private readonly people: SuitedPeople,
    private readonly explanations: Explanations,
  ) {}

  /** Registered people within the reader's reach whom the vacancy suits, best first, found now. */
  @Get()
  @Reads(staffReads, { type: CandidatesView })
  async list(@Asking() asked: Asked, @Query() query: CandidatesQuery): Promise<CandidatesView> {
    const { vacancyId } = query;
    const [score, personId] = readCursor(query, 'number', 'text') ?? [];
    const after = personId === undefined ? {} : { after: { personId, score: Number(score) } };
    const reach = asked.reach();
    const found = await this.facts.vacancy(vacancyId);
    if (found === null) throw notFound('vacancy');
    const vacancy = (await this.vacancies.current()).vacancy(vacancyId) ?? found.vacancy;
    const officePrefix = reach.kind === 'office' ? reach.prefix : '';
    const limit = pageSize(query) + 1;
    const candidates = reach.kind === 'own' ? [] : await this.people.of(vacancy, { limit, officePrefix, ...after });
    const writer = this.explanations.in(asked.language);
    const page = pageOf(
      candidates,
      query,
      (one) => [String(one.score), one.personId],
      ({ explanation, ...one }) => ({
        ...one,
        explanation: writer.write(explanation, one.score, one.rank, 'caseworker'),
      }),
    );
    return { vacancyId, seatsLeft: Math.max(0, vacancy.seatsLeft), ...page };
  }
}
