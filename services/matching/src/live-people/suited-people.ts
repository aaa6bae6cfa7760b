import { Injectable } from '@nestjs/common';
import {
  Candidate,
  candidatesFor,
  explain,
  FoundPerson,
  isOfOwnField,
  MatchParameters,
  MatchPerson,
  MatchVacancy,
  PeopleAsked,
} from '@doorstep/matcher';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { LivePeople } from './live-people';
import { RegisteredPeople } from './registered-people';

/** Somebody a vacancy suits, and why. */
export interface SuitedPerson extends Candidate {
  readonly office: string;
}

/** Finds registered people for a vacancy. */
@Injectable()
export class SuitedPeople {
  constructor(
    private readonly live: LivePeople,
    private readonly registered: RegisteredPeople,
    private readonly facts: MatchFactsQueries,
    private readonly parameters: MatchParametersInForce,
  ) {}

  /** The best people for `vacancy`, best first, as they are now. */
  async of(vacancy: MatchVacancy, asked: PeopleAsked): Promise<readonly SuitedPerson[]> {
    const people = await this.live.current();
    const { parameters } = people;
    const found = people.find(vacancy, asked);
    if (found === undefined) return this.byLookingAtAll(vacancy, asked, parameters);
    return this.explained(vacancy, found, asked.officePrefix ?? '', parameters);
  }

  /** Those who were found, with why, as they are now; who has left, or does not suit any longer, is left out. */
  async explained<Found extends FoundPerson>(
    vacancy: MatchVacancy,
    found: readonly Found[],
    officePrefix: string,
    parameters: MatchParameters,
  ): Promise<readonly (Found & SuitedPerson)[]> {
    const ids = found.map(({ personId }) => personId);
    const rows = await this.registered.of(ids, parameters.today);
    const known = new Map(rows.map((one) => [one.person.personId, one]));
    return found.flatMap((one) => {
      const { office = '', person } = known.get(one.personId) ?? {};
      if (person === undefined || !office.startsWith(officePrefix)) return [];
      const explanation = explain(person, vacancy, this.regionOf(office, parameters));
      if (!explanation.constraints.every(({ satisfied }) => satisfied)) return [];
      const score = explanation.contributions.reduce((sum, { points }) => sum + points, 0);
      return [{ ...one, office, score, explanation }];
    });
  }

  private async byLookingAtAll(
    vacancy: MatchVacancy,
    { officePrefix = '', ownField, ...page }: PeopleAsked,
    parameters: MatchParameters,
  ): Promise<readonly SuitedPerson[]> {
    const rows = await this.facts.registeredUnder(officePrefix);
    const known = await this.facts.matchable(rows, parameters.today);
    const officeOf = new Map(known.map(({ office, person }) => [person.personId, office]));
    const parametersOf = ({ personId }: MatchPerson) => this.regionOf(officeOf.get(personId) as string, parameters);
    const people = known.map(({ person }) => person);
    const limit = ownField === true ? people.length : page.limit;
    return candidatesFor(vacancy, people, { ...parameters, ...page, limit, parametersOf })
      .filter((one) => ownField !== true || isOfOwnField(one))
      .slice(0, page.limit)
      .map((one) => ({ ...one, office: officeOf.get(one.personId) as string }));
  }

  /** What is in force at an office, weighed and known as everywhere. */
  private regionOf(office: string, { score, knowledge }: MatchParameters): MatchParameters {
    return { ...this.parameters.for(office).match, score, knowledge };
  }
}
