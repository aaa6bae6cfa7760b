import { Injectable } from '@nestjs/common';
import { MatchParameters } from '@doorstep/matcher';
import { nation, ResolvedParameter } from '@doorstep/reference';
import { PlatformClock, ReferenceDesk } from '@doorstep/service';

/** Parameters in force for a place today, and their versions. */
export interface ParametersInForce {
  readonly match: MatchParameters;
  readonly guaranteed: number;
  readonly used: readonly ResolvedParameter[];
}

@Injectable()
export class MatchParametersInForce {
  constructor(
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  for(region: string): ParametersInForce {
    const minimumAge = this.number('minimum-working-age-years', region);
    const commuteLimit = this.number('commute-limit-default-km', region);
    const guaranteed = this.number('recommendations-guaranteed', region);
    return {
      match: {
        today: this.clock.today(),
        minimumAgeYears: minimumAge.value,
        commuteLimitDefaultKm: commuteLimit.value,
      },
      guaranteed: guaranteed.value,
      used: [minimumAge, commuteLimit, guaranteed],
    };
  }

  employerSilenceDays(region: string): ResolvedParameter<number> {
    return this.number('employer-silence-days', region);
  }

  contestAnswerDays(region: string): ResolvedParameter<number> {
    return this.number('contest-answer-days', region);
  }

  /** Recommendations guaranteed by default, where no single place is meant. */
  guaranteedByDefault(): number {
    return this.number('recommendations-guaranteed', nation).value;
  }

  private number(name: string, region: string): ResolvedParameter<number> {
    return this.reference.number(name, region, this.clock.today());
  }
}
