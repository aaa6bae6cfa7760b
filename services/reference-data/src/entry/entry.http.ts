import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { streamOf } from '@doorstep/event-sourcing';
import { divisionList, entryIdOf, nation, type ReferenceKind, subjectKey } from '@doorstep/reference';
import {
  Asked,
  Asking,
  Code,
  CodeParam,
  CommandAnswer,
  Commands,
  Day,
  Division,
  invalid,
  Nested,
  notFound,
  OneOf,
  PlatformClock,
  Resource,
  Sends,
  Step,
  Text,
} from '@doorstep/service';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';
import { CorrectEntry, EndEntry, StateEntry, WithdrawEntry } from './entry.commands';
import { entry } from './entry.decider';
import { EntryFacts } from './entry.events';
import { ClearSpan, PlaceSpan } from './timeline.commands';
import { timeline } from './timeline.decider';

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
  @Day({ optional: true, description: 'First day on which it no longer holds.' }) to?: string;
  @Text({ max: 400, description: 'The document it rests on.' }) source: string;
}

export class StateEntryBody extends ContentBody {
  @OneOf(['division', 'occupation', 'code', 'parameter', 'rule-table']) kind: ReferenceKind;
  @Code({ description: 'Code list, classification, parameter or rule table.' }) list: string;
  @Code({ optional: true, description: 'The code in its list; none for parameters and rule tables.' }) code?: string;
  @Division({ optional: true, description: 'Where it holds; the nation unless told.' }) region?: string;
  @Day({ optional: true, description: 'First day on which it holds; always unless told.' }) from?: string;
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

@Resource('reference-entries')
export class EntryController {
  constructor(
    private readonly commands: Commands,
    private readonly entries: StatedEntriesQueries,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(StateEntry, EndEntry)
  async state(@Asking() asked: Asked, @Body() body: StateEntryBody): Promise<CommandAnswer> {
    const { kind, list, code = '', region = nation, from = '' } = body;
    const subject = { kind, list, code, region };
    const facts: EntryFacts = { ...contentOf(body), ...subject, entryId: entryIdOf(subject, from), from };
    await this.mustBeKnown(facts);
    const ended = body.follows === undefined ? [] : await this.endOf(body.follows, facts);
    return this.commands.send(asked, {
      streamId: streamOf(entry, facts.entryId),
      command: new StateEntry(facts),
      with: [...ended, place(facts)],
    });
  }

  @Post(':entryId/corrections')
  @HttpCode(200)
  @Sends(CorrectEntry)
  async correct(
    @Asking() asked: Asked,
    @CodeParam('entryId') entryId: string,
    @Body() body: CorrectionBody,
  ): Promise<CommandAnswer> {
    const known = await this.known(entryId);
    const correction = contentOf(body);
    await this.mustBeKnown({ ...known, ...correction });
    return this.commands.send(asked, {
      streamId: streamOf(entry, entryId),
      command: new CorrectEntry(correction),
      with: [place({ ...known, to: correction.to })],
    });
  }

  @Post(':entryId/withdrawal')
  @HttpCode(200)
  @Sends(WithdrawEntry)
  async withdraw(
    @Asking() asked: Asked,
    @CodeParam('entryId') entryId: string,
    @Body() body: WithdrawalBody,
  ): Promise<CommandAnswer> {
    const known = await this.known(entryId);
    return this.commands.send(asked, {
      streamId: streamOf(entry, entryId),
      command: new WithdrawEntry(body),
      with: [{ streamId: streamOf(timeline, subjectKey(known)), command: new ClearSpan({ entryId }) }],
    });
  }

  private async endOf(entryId: string, { from, source, ...facts }: EntryFacts): Promise<readonly Step[]> {
    const known = await this.entries.find(entryId);
    if (known === undefined || subjectKey(known) !== subjectKey(facts))
      throw invalid({ field: 'follows', code: 'not-of-this-subject' });
    if (from <= known.from) throw invalid({ field: 'from', code: 'not-after-followed' });
    const command = new EndEntry({ to: from, source });
    return [{ streamId: streamOf(entry, entryId), command }, place({ ...known, to: from })];
  }

  private async known(entryId: string): Promise<EntryFacts> {
    const known = await this.entries.find(entryId);
    if (known === undefined) throw notFound('reference entry');
    return known;
  }

  private async mustBeKnown({ kind, list, region, parent, from }: EntryFacts): Promise<void> {
    const on = from === '' ? this.clock.today() : from;
    if (region !== nation && (await this.entries.coded('division', divisionList, region, on)) === undefined)
      throw invalid({ field: 'region', code: 'unknown-code', params: { list: divisionList } });
    if (parent !== undefined && (await this.entries.coded(kind, list, parent, on)) === undefined)
      throw invalid({ field: 'parent', code: 'unknown-code', params: { list } });
  }
}

function contentOf({ parent, level, names, value, unit, to, source }: ContentBody) {
  return {
    ...(parent === undefined ? {} : { parent }),
    ...(level === undefined ? {} : { level }),
    ...(names === undefined ? {} : { names: { ...names } }),
    ...(value === undefined || value === null ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    to: to ?? null,
    source,
  };
}

function place({ entryId, from, to, ...subject }: EntryFacts): Step {
  return { streamId: streamOf(timeline, subjectKey(subject)), command: new PlaceSpan({ entryId, from, to }) };
}
