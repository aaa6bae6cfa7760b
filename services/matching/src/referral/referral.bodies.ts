import { Code, Day, Id, OneOf, Text } from '@doorstep/service';

export class ReferralBody {
  @Id() personId: string;
  @Id() vacancyId: string;
  @Code({ optional: true, description: 'The recommendation it follows from.' }) recommendationId?: string;
}

export class InterviewBody {
  @Day({ description: 'The day of the interview.' }) interviewOn: string;
  @Text({ optional: true, max: 1000, description: 'Where, when, whom to ask for; kept encrypted.' }) note?: string;
}

export class OfferBody {
  @Day({ description: 'First day of work offered.' }) startsOn: string;
  @Text({ optional: true, max: 1000, description: 'Kept encrypted.' }) note?: string;
}

export class RefusalBody {
  @OneOf(['seeker', 'employer'], {
    optional: true,
    description: 'Whose refusal it is; staff must say, others speak for themselves.',
  })
  by?: 'seeker' | 'employer';
  @Code({ description: 'Code of list seeker-refusal-reason or employer-refusal-reason.' }) reasonCode: string;
  @Text({ optional: true, max: 1000, description: 'Kept encrypted.' }) note?: string;
}

export class HireBody {
  @Day({ description: 'First day of work.' }) startsOn: string;
}

export class WithdrawalBody {
  @Code({ description: 'Code of list seeker-refusal-reason.' }) reasonCode: string;
}
