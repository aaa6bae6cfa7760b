import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { nation } from '@doorstep/reference';
import { candidatesFor } from '@doorstep/matcher';
import {
  Asked,
  Asking,
  Id,
  notFound,
  Page,
  pageOf,
  PageQuery,
  pageSize,
  PlatformClock,
  Reach,
  readCursor,
  Reads,
  Resource,
} from '@doorstep/service';
import { Explanations } from '../explanation/explanations';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { MatchPersonRow } from '../match-person/match-people.table';
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
    private readonly parameters: MatchParametersInForce,
    private readonly explanations: Explanations,
    private readonly clock: PlatformClock,
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
    const { vacancy } = found;
    const rows = await this.registeredWithin(reach);
    const people = await this.facts.matchable(rows, this.clock.today());
    const officeOf = new Map(people.map(({ office, person }) => [person.personId, office]));
    const { match } = this.parameters.for(found.row.office ?? nation);
    const writer = this.explanations.in(asked.language);
    const candidates = candidatesFor(
      vacancy,
      people.map(({ person }) => person),
      { ...match, limit: pageSize(query) + 1, ...after },
    );
    const page = pageOf(
      candidates,
      query,
      (one) => [String(one.score), one.personId],
      ({ explanation, ...one }) => ({
        ...one,
        office: officeOf.get(one.personId) as string,
        explanation: writer.write(explanation, one.score, one.rank, 'caseworker'),
      }),
    );
    return { vacancyId, seatsLeft: Math.max(0, vacancy.seatsLeft), ...page };
  }

  private async registeredWithin(reach: Reach): Promise<readonly MatchPersonRow[]> {
    if (reach.kind === 'own') return [];
    return this.facts.registeredUnder(reach.kind === 'office' ? reach.prefix : '');
  }
}
