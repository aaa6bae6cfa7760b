import { Code, Day, Division, ListOf, Measured, Nested, OneOf, Text, Whole } from '@doorstep/service';
import type { Ending, TimeUnit } from './outcome-record.events';
import { endings, timeUnits } from './outcome-record.events';

const length = { max: 100_000 };
const period = {
  max: 7,
  pattern: /^(19|20)\d{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$/,
  description: 'A year, quarter or month: `1978`, `1978-Q3`, `1978-05`.',
};

class EndingBody {
  @OneOf(endings) code: Ending;
}

class SpellBody {
  @Measured({ ...length, optional: true, description: 'In the time unit; instead of `endsOn`.' }) length?: number;
  @Day({ optional: true, description: 'First day after it, or after it was last seen.' }) endsOn?: string;
  @ListOf(() => EndingBody, { max: 20 }) endings: readonly EndingBody[];
}

class TrainingBody {
  @Code({ optional: true, description: 'The study itself unless told.' }) course?: string;
  @Measured({ ...length, description: 'In the time unit.' }) length: number;
}

class EarningsBody {
  @Text(period) period: string;
  @Whole({ min: -1e15, max: 1e15, description: 'In minor units of the currency.' }) amountMinor: number;
}

class FollowUpBody {
  @Text(period) period: string;
  @OneOf(['yes', 'no']) isEmployed: 'yes' | 'no';
}

class GroupBody {
  @Code() code: string;
}

/** What a mapping makes of a row of outcomes, its named parts as lists. */
export class OutcomeRowBody {
  @Code({ description: 'What the record belongs to.' }) study: string;
  @Division({ description: 'Where its subjects count.' }) region: string;
  @Whole({ min: 1, max: 1_000_000, description: 'Which edition of the mapping it is.' }) mappingVersion: number;
  @Text({ max: 10, pattern: /^(19|20)\d{2}-\d{2}-\d{2}$/, description: 'The first day, or one that stands for it.' })
  @Day()
  startsOn: string;
  @OneOf(timeUnits, { optional: true, description: 'In which lengths are stated; day unless told.' })
  timeUnit?: TimeUnit;
  @Text({ optional: true, max: 3, pattern: /^[A-Z]{3}$/ }) currency?: string;
  @OneOf(['female', 'male'], { optional: true }) sex?: string;
  @Whole({ optional: true, max: 130, description: 'On the first day.' }) age?: number;
  @Code({ optional: true, description: 'Code of list `education-level`.' }) education?: string;
  @ListOf(() => GroupBody) groups: readonly GroupBody[];
  @Nested(() => SpellBody, { optional: true }) spell?: SpellBody;
  @Nested(() => TrainingBody, { optional: true }) training?: TrainingBody;
  @ListOf(() => EarningsBody) earnings: readonly EarningsBody[];
  @ListOf(() => FollowUpBody) followUps: readonly FollowUpBody[];
}
