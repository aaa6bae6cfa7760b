import { Code, Id, OneOf, Text, Texts } from '@doorstep/service';
import type { ContestAnswerReason, ContestKind, ContestOutcome, ContestReason } from './contest.terms';
import { contestAnswerReasons, contestKinds, contestOutcomes, contestReasons } from './contest.terms';

export class ContestBody {
  @Id() personId: string;
  @OneOf(contestKinds, { description: 'What is contested; absence: a vacancy that was not recommended.' })
  kind: ContestKind;
  @Code({ optional: true, description: 'For a run: which one; the last one unless told.' }) runId?: string;
  @Code({ optional: true, description: 'For a recommendation: which one.' }) recommendationId?: string;
  @Id({ optional: true, description: 'For an absence: the vacancy that was not recommended.' }) vacancyId?: string;
  @OneOf(contestReasons, { description: 'Why; other needs words.' }) reason: ContestReason;
  @Text({ optional: true, max: 2000, description: 'In the person’s own words; kept encrypted.' }) words?: string;
}

export class ContestAnswerBody {
  @OneOf(contestOutcomes, {
    description: 'upheld: the result stands; corrected: it was wrong; explained: it was made clear, no more was asked.',
  })
  outcome: ContestOutcome;
  @Texts({ max: 5, values: contestAnswerReasons, description: 'Why, at least one.' })
  reasons: readonly ContestAnswerReason[];
  @Text({ optional: true, max: 2000, description: 'To the person; kept encrypted.' }) note?: string;
  @OneOf(['new-run'], {
    optional: true,
    description: 'With corrected: the matching is run again in the same step, with what is known now.',
  })
  next?: 'new-run';
}
