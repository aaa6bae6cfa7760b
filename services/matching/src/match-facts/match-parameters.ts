import { Injectable } from '@nestjs/common';
import { defaultScoreParameters, MatchKnowledge, MatchParameters, noKnowledge } from '@doorstep/matcher';
import { nation, ReferenceBook, ResolvedParameter } from '@doorstep/reference';
import { PlatformClock, ReferenceDesk } from '@doorstep/service';
import { MatchTables } from './match-tables';

/** Parameters in force for a place today, and their versions. */
export interface ParametersInForce {
  readonly match: MatchParameters;
  readonly guaranteed: number;
  readonly used: readonly ResolvedParameter[];
}

@Injectable()
export class MatchParametersInForce {
  private known: { readonly book: ReferenceBook; readonly on: string; readonly of: MatchKnowledge } | undefined;

  constructor(
    private readonly reference: ReferenceDesk,
    private readonly tables: MatchTables,
    private readonly clock: PlatformClock,
  ) {}

  for(region: string): ParametersInForce {
    const minimumAge = this.number('minimum-working-age-years', region);
    const commuteLimit = this.number('commute-limit-default-km', region);
    const guaranteed = this.number('recommendations-guaranteed', region);
    const today = this.clock.today();
    const refusalTerms = this.tables.refusalTerms(region, today);
    // One set of weights for all, so that scores compare wherever people and vacancies are.
    const score = this.tables.score(defaultScoreParameters, nation, today);
    return {
      match: {
        today,
        minimumAgeYears: minimumAge.value,
        commuteLimitDefaultKm: commuteLimit.value,
        refusalTerms: refusalTerms.value,
        score: score.value,
        knowledge: this.knowledge(today),
      },
      guaranteed: guaranteed.value,
      used: [minimumAge, commuteLimit, guaranteed, versionOf(refusalTerms), versionOf(score)],
    };
  }

  employerSilenceDays(region: string): ResolvedParameter<number> {
    return this.number('employer-silence-days', region);
  }

  /** How many points recommendations may lie apart for their order to be drawn. */
  nearEqualPoints(region: string): ResolvedParameter<number> {
    return this.number('near-equal-points', region);
  }

  contestAnswerDays(region: string): ResolvedParameter<number> {
    return this.number('contest-answer-days', region);
  }

  /** Recommendations guaranteed by default, where no single place is meant. */
  guaranteedByDefault(): number {
    return this.number('recommendations-guaranteed', nation).value;
  }

  /** Where divisions lie; looked up anew only where the reference data or the day changed. */
  private knowledge(on: string): MatchKnowledge {
    const { book } = this.reference;
    if (this.known?.book !== book || this.known.on !== on)
      this.known = { book, on, of: { ...noKnowledge, places: book.positions(on) } };
    return this.known.of;
  }

  private number(name: string, region: string): ResolvedParameter<number> {
    return this.reference.number(name, region, this.clock.today());
  }
}

/** A whole table is not stored with every result: its entry and version tell which it was. */
function versionOf({ name, entryId, version }: ResolvedParameter<object>): ResolvedParameter {
  return { name, value: version, entryId, version };
}
