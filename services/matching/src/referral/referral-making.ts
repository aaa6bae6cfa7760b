import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { unmet } from '@doorstep/matcher';
import { Asked, CommandAnswer, Commands, invalid, newId } from '@doorstep/service';
import { MatchFactsQueries } from '../match-facts/match-facts.queries';
import { MatchParametersInForce } from '../match-facts/match-parameters';
import { personOfRecommendation } from '../recommendations/recommendations.decider';
import { AdmitReferral } from '../seats/seats.commands';
import { seats } from '../seats/seats.decider';
import { MakeReferral } from './referral.commands';
import { referral } from './referral.decider';

/** Puts together what a referral needs to know of person and vacancy, and makes it if the vacancy has a seat left. */
@Injectable()
export class ReferralMaking {
  constructor(
    private readonly facts: MatchFactsQueries,
    private readonly parameters: MatchParametersInForce,
    private readonly commands: Commands,
  ) {}

  async make(
    asked: Asked,
    personId: string,
    vacancyId: string,
    recommendationId: string | null,
  ): Promise<CommandAnswer> {
    if (recommendationId !== null && personOfRecommendation(recommendationId) !== personId)
      throw invalid({ field: 'recommendationId', code: 'of-another-person' });
    const [personRow, found] = await Promise.all([this.facts.personRow(personId), this.facts.vacancy(vacancyId)]);
    if (personRow === null || personRow.erased) throw invalid({ field: 'personId', code: 'unknown-person' });
    if (found === null) throw invalid({ field: 'vacancyId', code: 'unknown-vacancy' });
    if (personRow.office === null) throw invalid({ field: 'personId', code: 'without-profile' });
    const { match, used } = this.parameters.for(personRow.office);
    const [known] = await this.facts.matchable([personRow], match.today);
    if (known === undefined) throw invalid({ field: 'personId', code: 'without-profile' });

    const { row, vacancy } = found;
    const { place, subsidised, contractKind, wage } = row.facts;
    const referralId = newId(asked);
    const command = new MakeReferral({
      referralId,
      personId,
      office: known.office,
      vacancy: { vacancyId, employerId: vacancy.employerId, place, subsidised, contractKind, wage },
      recommendationId,
      unmet: unmet(known.person, vacancy, match).map(({ rule }) => rule),
      employerSilence: this.parameters.employerSilenceDays(known.office),
      parameters: used,
    });
    return this.commands.send(asked, {
      streamId: streamOf(referral, referralId),
      command,
      creates: true,
      with: [{ streamId: streamOf(seats, vacancyId), command: new AdmitReferral({ vacancyId, referralId }) }],
    });
  }
}
