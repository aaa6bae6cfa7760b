import { Injectable } from '@nestjs/common';
import { CivilDate } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import { ReferenceDesk } from '@doorstep/service';

/** Which of a person's groups puts them into which tier, and what was asked to know that. */
export interface Tier {
  readonly tier: number;
  readonly used: readonly ResolvedParameter[];
}

/** The rules of a round that differ by place and year. */
@Injectable()
export class RoundParameters {
  constructor(private readonly reference: ReferenceDesk) {}

  /** To how many people a vacancy of `region` is recommended for each opening at most. */
  perOpening(region: string, today: CivilDate): ResolvedParameter<number> {
    return this.reference.number('recommendations-per-opening', region, today);
  }

  /** The foremost tier of somebody's groups; 0 comes first. */
  tierOf(groups: readonly string[], region: string, today: CivilDate): Tier {
    const others = this.reference.number('recommendation-tier', region, today);
    const ofGroups = groups.flatMap(
      (group) => this.reference.numberIfStated(`recommendation-tier-${group}`, region, today) ?? [],
    );
    const used = [others, ...ofGroups];
    return { tier: Math.min(...used.map(({ value }) => value)), used };
  }
}
