import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { entryIdOf, nation, type ReferenceKind } from '@doorstep/reference';
import { Code, Day, Division, Nested, OneOf, PositionBody, Text } from '@doorstep/service';
import { EntryFacts } from './entry.events';

class NamesBody {
  @Text({ optional: true }) zh?: string;
  @Text({ optional: true }) en?: string;
}

class ContentBody {
  @Code({ optional: true, description: 'The code above it in the same list.' }) parent?: string;
  @Text({ optional: true, max: 40 }) level?: string;
  @Nested(() => NamesBody, { optional: true, description: 'One language is enough.' }) names?: NamesBody;
  @Allow()
  @ApiProperty({ required: false, description: 'A parameter’s value or a rule table; amounts in minor units.' })
  value?: unknown;
  @Text({ optional: true, max: 40 }) unit?: string;
  @Nested(() => PositionBody, {
    optional: true,
    description: 'The point that stands for a division: where its government is.',
  })
  position?: PositionBody;
  @Day({ optional: true, description: 'First day on which it no longer holds.' }) to?: string;
  @Text({ max: 400, description: 'The document it rests on.' }) source: string;
}

export class EntryBody extends ContentBody {
  @OneOf(['division', 'occupation', 'code', 'parameter', 'rule-table']) kind: ReferenceKind;
  @Code({ description: 'Code list, classification, parameter or rule table.' }) list: string;
  @Code({ optional: true, description: 'The code in its list; none for parameters and rule tables.' }) code?: string;
  @Division({ optional: true, description: 'Where it holds; the nation unless told.' }) region?: string;
  @Day({ optional: true, description: 'First day on which it holds; always unless told.' }) from?: string;
}

export class StateEntryBody extends EntryBody {
  @Code({
    optional: true,
    max: 200,
    description: 'The entry that it follows: that one ends on the day this one begins.',
  })
  follows?: string;
}

export class CorrectionBody extends ContentBody {}

export class WithdrawalBody {
  @Text({ max: 400, description: 'Why, or the document it rests on.' }) source: string;
}

export function factsOf(body: EntryBody): EntryFacts {
  const { kind, list, code = '', region = nation, from = '' } = body;
  const subject = { kind, list, code, region };
  return { ...contentOf(body), ...subject, entryId: entryIdOf(subject, from), from };
}

export function contentOf({ parent, level, names, value, unit, position, to, source }: ContentBody) {
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    ...(names === undefined ? {} : { names: { ...names } }),
    ...(value === undefined || value === null ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(position === undefined ? {} : { position: { ...position } }),
    to: to ?? null,
    source,
  };
}
