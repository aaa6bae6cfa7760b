import { Injectable } from '@nestjs/common';
import { CivilDate, divisionPrefix, isAllowed, streamOf } from '@doorstep/event-sourcing';
import {
  areaOf,
  congestionOf,
  explain,
  FoundVacancy,
  groupCodeOf,
  IndexedVacancies,
  matcherVersion,
  MatchParameters,
  MatchVacancy,
  obstaclesFor,
} from '@doorstep/matcher';
import { ResolvedParameter } from '@doorstep/reference';
import { Asked, CommandAnswer, Commands, forbidden, newId, PlatformClock, Problem } from '@doorstep/service';
import { LiveVacancies } from '../live-vacancies/live-vacancies';
import { Matchable, MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { MakeRecommendations } from '../recommendations/recommendations.commands';
import { recommendations } from '../recommendations/recommendations.decider';
import { seedOf } from '../recommendation-runs/seed-of';
import { AllocatedRound, allocatedRound, RoundPerson, RoundVacancy } from './allocated-round';
import { roundAccess } from './round.access';
import { HoldRound } from './round.commands';
import { round } from './round.decider';
import { RoundCongestion } from './round.events';
import { withLevers } from './round-levers';
import { RoundParameters } from './round-parameters';
import { StandingQueries, Standing } from './standing.queries';
import { wideEnough } from './wide-enough';

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

interface Entrant extends RoundPerson {
  readonly known: Matchable;
  readonly suiting: ReadonlyMap<string, FoundVacancy>;
  readonly match: MatchParameters;
  readonly used: readonly ResolvedParameter[];
}

const peopleAtOnce = 40;
// People act on what they were told, so what stands gives way only to what is better by more than this, in points.
const keptFor = 30;

/** Recommends to everybody of an office at once, and has what came of it recorded. */
@Injectable()
export class OfficeRounds {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly vacancies: LiveVacancies,
    private readonly standing: StandingQueries,
    private readonly parameters: MatchParametersInForce,
    private readonly rules: RoundParameters,
    private readonly commands: Commands,
    private readonly clock: PlatformClock,
  ) {}

  /** For everybody with an open registration; a repeated request with the same key records nothing twice. */
  async hold(asked: Asked, office: string): Promise<OfficeRun> {
    if (!isAllowed(roundAccess.grants['hold-round'], asked.actor, { office })) throw forbidden();
    const today = this.clock.today();
    const roundId = newId(asked);
    const rows = await this.facts.registeredUnder(divisionPrefix(office));
    const people = await this.facts.matchable(rows, today);
    const index = await this.vacancies.current();
    const vacancies = [...index.vacancies].sort((a, b) => (a.vacancyId < b.vacancyId ? -1 : 1));
    const standing = await this.standing.of(people.map(({ person }) => person.personId));
    const perOpening = this.rules.perOpening(office, today);
    const places = vacancies.map((vacancy) => placesOf(vacancy, perOpening.value, standing));
    const { entrants, allocated: plain } = wideEnough(
      people.length,
      (at, most) => this.entrantOf(people[at] as Matchable, index, standing, today, most),
      (all) => allocatedRound(all, places, seedOf(roundId)),
    );
    const allocated = await withLevers(plain, { entrants, vacancies, perOpening: perOpening.value });

    const { position, ...counts } = await this.recordAll(asked, roundId, entrants, allocated, index);
    const load = loads(allocated, standing);
    const held = new HoldRound({
      roundId,
      office,
      matcher: matcherVersion,
      parameters: distinct([perOpening, ...entrants.flatMap(({ used }) => used)]),
      people: rows.length,
      withoutProfile: rows.length - people.length,
      ...counts,
      ...allocated.report,
      congestion: inThousandths(
        congestionOf(
          vacancies.map(({ vacancyId }) => load.get(vacancyId) ?? 0),
          vacancies.map(({ seatsLeft }) => perOpening.value * seatsLeft),
        ),
      ),
    });
    const answer = await this.commands.send(asked, { streamId: streamOf(round, roundId), command: held });
    const { served, short, refused } = counts;
    const { people: counted, withoutProfile } = held.data;
    return {
      runId: roundId,
      office,
      people: counted,
      served,
      short,
      withoutProfile,
      refused,
      position: later(position, answer.position),
    };
  }

  private entrantOf(
    known: Matchable,
    index: IndexedVacancies,
    standing: Standing,
    today: CivilDate,
    most: number,
  ): Entrant {
    const { office, person } = known;
    const inForce = this.parameters.for(office);
    const { tier, used } = this.rules.tierOf(person.groups, office, today);
    const { score, knowledge } = index.parameters;
    const match = { ...inForce.match, score, knowledge };
    const suiting = index.find(person, match, most);
    const stands = standing.own.get(person.personId);
    return {
      known,
      match,
      used: [...inForce.used, ...used],
      suiting: new Map(suiting.map((one) => [one.vacancy.vacancyId, one])),
      personId: person.personId,
      tier,
      guaranteed: inForce.guaranteed,
      candidates: suiting.map(({ vacancy: { vacancyId, employerId }, score: points }) => ({
        vacancyId,
        employerId,
        score: Math.min(1000, points + (stands?.has(vacancyId) ? keptFor : 0)),
      })),
    };
  }

  private async recordAll(
    asked: Asked,
    runId: string,
    entrants: readonly Entrant[],
    allocated: AllocatedRound,
    index: IndexedVacancies,
  ) {
    const counts = { served: 0, short: 0, refused: 0 };
    let position: string | null = null;
    for (let from = 0; from < entrants.length; from += peopleAtOnce) {
      const some = entrants
        .slice(from, from + peopleAtOnce)
        .map((entrant) => commandFor(entrant, runId, allocated, index));
      const answers = await Promise.all(some.map((command) => this.record(asked, command)));
      answers.forEach((answer, at) => {
        const { recommendations: given, guaranteed } = (some[at] as MakeRecommendations).data;
        counts[answer === undefined ? 'refused' : given.length < guaranteed ? 'short' : 'served'] += 1;
        position = later(position, answer?.position ?? null);
      });
    }
    return { ...counts, position: position as string | null };
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

function commandFor(
  { known, match, suiting, used, guaranteed }: Entrant,
  runId: string,
  { given }: AllocatedRound,
  index: IndexedVacancies,
): MakeRecommendations {
  const { office, person } = known;
  const { candidates = [], passedOver = [], shortfall } = given.get(person.personId) ?? {};
  const chosen = candidates.flatMap(({ vacancyId }) => suiting.get(vacancyId) ?? []);
  return new MakeRecommendations({
    runId,
    personId: person.personId,
    office,
    matcher: matcherVersion,
    parameters: used,
    considered: index.size,
    guaranteed,
    passedOver,
    recommendations: chosen.map(({ vacancy, score }, at) => ({
      vacancyId: vacancy.vacancyId,
      employerId: vacancy.employerId,
      rank: at + 1,
      score,
      explanation: explain(person, vacancy, match),
    })),
    obstacles: chosen.length < guaranteed ? obstaclesFor(person, index.vacancies, match) : [],
    ...(shortfall && { shortfall }),
  });
}

function placesOf(vacancy: MatchVacancy, perOpening: number, { others }: Standing): RoundVacancy {
  const { vacancyId, employerId, seatsLeft, occupation, place } = vacancy;
  const places = perOpening * seatsLeft - (others.get(vacancyId) ?? 0);
  const occupationGroup = occupation === null ? null : groupCodeOf(occupation);
  return { vacancyId, employerId, places, occupationGroup, township: areaOf(place) };
}

function loads({ given }: AllocatedRound, { others }: Standing): ReadonlyMap<string, number> {
  const load = new Map(others);
  for (const { candidates } of given.values())
    for (const { vacancyId } of candidates) load.set(vacancyId, (load.get(vacancyId) ?? 0) + 1);
  return load;
}

function distinct(parameters: readonly ResolvedParameter[]): readonly ResolvedParameter[] {
  return [...new Map(parameters.map((one) => [`${one.entryId} ${one.version}`, one])).values()];
}

function inThousandths({ gini, ...counts }: ReturnType<typeof congestionOf>): RoundCongestion {
  return { ...counts, gini: Math.round(1000 * gini) };
}

function later(a: string | null, b: string | null): string | null {
  const positionOf = (position: string | null) => Number(position?.split(':')[1] ?? -1);
  return positionOf(b) > positionOf(a) ? b : a;
}
