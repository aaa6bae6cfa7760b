import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { divisionList, nation, subjectKey } from '@doorstep/reference';
import {
  Asked,
  Asking,
  CodeParam,
  CommandAnswer,
  Commands,
  invalid,
  notFound,
  PlatformClock,
  Resource,
  Sends,
  Step,
} from '@doorstep/service';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';
import { contentOf, CorrectionBody, factsOf, StateEntryBody, WithdrawalBody } from './entry.body';
import { CorrectEntry, EndEntry, StateEntry, WithdrawEntry } from './entry.commands';
import { entry } from './entry.decider';
import { EntryFacts } from './entry.events';
import { ClearSpan, PlaceSpan } from './timeline.commands';
import { timeline } from './timeline.decider';

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
    const facts = factsOf(body);
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
    if (known === undefined) throw notFound('reference-entry');
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

function place({ entryId, from, to, ...subject }: EntryFacts): Step {
  return { streamId: streamOf(timeline, subjectKey(subject)), command: new PlaceSpan({ entryId, from, to }) };
}
