import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { IndexedVacancies, KeptDraw, matcherVersion, obstaclesFor, recommendDrawn } from '@doorstep/matcher';
import { Asked, CommandAnswer, Commands, invalid, newId, PlatformClock } from '@doorstep/service';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { Matchable, MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { MakeRecommendations } from '../recommendations/recommendations.commands';
import { recommendations } from '../recommendations/recommendations.decider';
import { Draw } from '../recommendations/recommendations.events';
import { seedOf } from './seed-of';

/** Runs the matcher for one person and has its findings recorded. */
@Injectable()
export class RecommendationRuns {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly vacancies: LiveVacancies,
    private readonly parameters: MatchParametersInForce,
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
  ) {}

  async forPerson(asked: Asked, personId: string): Promise<CommandAnswer> {
    const command = await this.foundFor(personId, newId(asked));
    return this.commands.send(asked, { streamId: streamOf(recommendations, personId), command });
  }

  /** What a run for one person finds, to be recorded. Throws 422 for a person who cannot be matched. */
  async foundFor(personId: string, runId: string): Promise<MakeRecommendations> {
    const today = this.clock.today();
    const row = await this.facts.personRow(personId);
    if (row === null || row.erased) throw invalid({ field: 'personId', code: 'unknown-person' });
    const [known] = await this.facts.matchable([row], today);
    if (known === undefined) throw invalid({ field: 'personId', code: 'without-profile' });
    if (row.openSince === null) throw invalid({ field: 'personId', code: 'not-registered' });
    return this.run(runId, known, await this.vacancies.current());
  }

  private run(runId: string, { office, person }: Matchable, index: IndexedVacancies): MakeRecommendations {
    const { match, guaranteed, used } = this.parameters.for(office);
    const points = this.parameters.nearEqualPoints(office);
    const {
      recommendations: found,
      draw,
      equals,
    } = recommendDrawn(person, index, {
      ...match,
      limit: guaranteed,
      nearEqualPoints: points.value,
      seed: seedOf(runId),
    });
    return new MakeRecommendations({
      runId,
      personId: person.personId,
      office,
      matcher: matcherVersion,
      parameters: [...used, points],
      considered: index.size,
      guaranteed,
      recommendations: found,
      drawn: { draw: keptDraw(draw), equals },
      obstacles: found.length < guaranteed ? obstaclesFor(person, index.vacancies, match) : [],
    });
  }
}

function keptDraw({ candidates, ...drawn }: KeptDraw): Draw {
  return { ...drawn, candidates: candidates.map(({ id, ...rest }) => ({ vacancyId: id, ...rest })) };
}
