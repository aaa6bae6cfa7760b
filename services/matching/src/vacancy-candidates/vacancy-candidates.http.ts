import { Get, Query } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { nation } from '@doorstep/reference';
import { candidatesFor } from '@doorstep/matcher';
import {
  Asked,
  Asking,
  Id,
  notFound,
  PlatformClock,
  Reach,
  Reads,
  Resource,
  Text,
  WholeInQuery,
} from '@doorstep/service';
import { Explanations } from '../explanation/explanations';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { MatchPersonRow } from '../match-person/match-people.table';
import { ExplanationTextView } from '../person-recommendations/person-recommendations.views';
import { staffReads } from '../readers';

export class CandidatesQuery {
  @Id() vacancyId: string;
  @WholeInQuery({ optional: true, min: 1, max: 200, description: 'How many at most; 20 unless told.' }) limit?: number;
  @Text({ optional: true, max: 100 }) after?: string;
}

export class CandidateView {
  @ApiProperty() personId: string;
  @ApiProperty() office: string;
  @ApiProperty({ type: 'integer' }) rank: number;
  @ApiProperty({ type: 'integer', description: '0 to 1000.' }) score: number;
  @ApiProperty({ type: ExplanationTextView }) explanation: ExplanationTextView;
}

export class CandidatesView {
  @ApiProperty() vacancyId: string;
  @ApiProperty({ type: 'integer' }) seatsLeft: number;
  @ApiProperty({ type: [CandidateView] }) items: readonly CandidateView[];
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
  async list(@Asking() asked: Asked, @Query() { vacancyId, limit = 20 }: CandidatesQuery): Promise<CandidatesView> {
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
      { ...match, limit },
    );
    const items = candidates.map(({ personId, rank, score, explanation }) => {
      const text = writer.write(explanation, score, rank, 'caseworker');
      return { personId, office: officeOf.get(personId) as string, rank, score, explanation: text };
    });
    return { vacancyId, seatsLeft: Math.max(0, vacancy.seatsLeft), items };
  }
  private async registeredWithin(reach: Reach): Promise<readonly MatchPersonRow[]> {
    if (reach.kind === 'own') return [];
    return this.facts.registeredUnder(reach.kind === 'office' ? reach.prefix : '');
  }
}
