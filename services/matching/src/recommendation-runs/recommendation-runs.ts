import { Injectable } from '@nestjs/common';
import { divisionPrefix, isAllowed, streamOf } from '@doorstep/event-sourcing';
import { indexVacancies, matcherVersion, obstaclesFor, recommend, VacancyIndex } from '@doorstep/matcher';
import { Asked, CommandAnswer, Commands, forbidden, invalid, PlatformClock, Problem, newId } from '@doorstep/service';
import { Matchable, MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { recommendationsAccess } from '../recommendations/recommendations.access';
import { MakeRecommendations } from '../recommendations/recommendations.commands';
import { recommendations } from '../recommendations/recommendations.decider';

/** What a run for a whole office came to, in people. */
export interface OfficeRun {
  readonly runId: string;
  readonly office: string;
  /** People with an open registration. */
  readonly people: number;
  /** Those with at least the guaranteed number. */
  readonly served: number;
  readonly short: number;
  /** Nothing is known yet of what they can and want. */
  readonly withoutProfile: number;
  /** Their run was refused (erased, or declined something in the meantime). */
  readonly refused: number;
  /** Position to wait for in queries; null when nothing was recorded. */
  readonly position: string | null;
}

const peopleAtOnce = 40;

/** Runs the matcher over the read models and has its findings recorded. */
@Injectable()
export class RecommendationRuns {
  constructor(
    private readonly facts: MatchFactsQueries,
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
    return this.run(runId, known, indexVacancies(await this.facts.openVacancies(today)));
  }

  /** Everybody of the office with an open registration; a repeated request with the same key records nothing twice. */
  async forOffice(asked: Asked, office: string): Promise<OfficeRun> {
    if (!isAllowed(recommendationsAccess.grants['make-recommendations'], asked.actor, { office })) throw forbidden();
    const today = this.clock.today();
    const runId = newId(asked);
    const rows = await this.facts.registeredUnder(divisionPrefix(office));
    const people = await this.facts.matchable(rows, today);
    const index = indexVacancies(await this.facts.openVacancies(today));
    const counts = { served: 0, short: 0, refused: 0 };
    let position: string | null = null;
    for (let from = 0; from < people.length; from += peopleAtOnce) {
      const runs = people.slice(from, from + peopleAtOnce).map((known) => this.run(runId, known, index));
      const answers = await Promise.all(runs.map((run) => this.record(asked, run)));
      answers.forEach((answer, at) => {
        const { recommendations: found, guaranteed } = (runs[at] as MakeRecommendations).data;
        counts[answer === undefined ? 'refused' : found.length < guaranteed ? 'short' : 'served'] += 1;
        position = later(position, answer?.position ?? null);
      });
    }
    return { runId, office, people: rows.length, ...counts, withoutProfile: rows.length - people.length, position };
  }

  private run(runId: string, { office, person }: Matchable, index: VacancyIndex): MakeRecommendations {
    const { match, guaranteed, used } = this.parameters.for(office);
    const found = recommend(person, index, { ...match, limit: guaranteed });
    return new MakeRecommendations({
      runId,
      personId: person.personId,
      office,
      matcher: matcherVersion,
      parameters: used,
      considered: index.size,
      guaranteed,
      recommendations: found,
      obstacles: found.length < guaranteed ? obstaclesFor(person, index, match) : [],
    });
  }

  private async record(asked: Asked, command: MakeRecommendations): Promise<CommandAnswer | undefined> {
    const { actor, source, correlationId } = asked;
    try {
      return await this.commands.send(
        { actor, source, correlationId },
        { streamId: streamOf(recommendations, command.data.personId), command },
      );
    } catch (error) {
      if (error instanceof Problem && error.status === 409) return undefined;
      throw error;
    }
  }
}

function later(a: string | null, b: string | null): string | null {
  const positionOf = (position: string | null) => Number(position?.split(':')[1] ?? -1);
  return positionOf(b) > positionOf(a) ? b : a;
}
