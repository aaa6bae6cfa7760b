import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  Code,
  CommandAnswer,
  Commands,
  invalid,
  PlatformClock,
  Resource,
  Sends,
  Text,
} from '@doorstep/service';
import { confirmedTitleId } from '../confirmed-titles/confirmed-title-id';
import { occupationIn } from '../stated-entries/occupation-code';
import { StatedEntriesQueries } from '../stated-entries/stated-entries.queries';
import { ConfirmTitle } from './confirmed-title.commands';
import { confirmedTitle } from './confirmed-title.decider';

export class ConfirmationBody {
  @Text({ max: 200, description: 'As it was written, without names of persons.' }) title: string;
  @Code({ description: 'ISCO-08 code, or prefixed by its classification.' }) occupation: string;
}

@Resource('occupations')
export class ConfirmedTitleController {
  constructor(
    private readonly commands: Commands,
    private readonly entries: StatedEntriesQueries,
    private readonly clock: PlatformClock,
  ) {}

  @Post('confirmations')
  @HttpCode(200)
  @Sends(ConfirmTitle)
  async confirm(@Asking() asked: Asked, @Body() { title, occupation }: ConfirmationBody): Promise<CommandAnswer> {
    const { classification, code } = occupationIn(occupation);
    const known = await this.entries.coded('occupation', classification, code, this.clock.today());
    if (known === undefined)
      throw invalid({ field: 'occupation', code: 'unknown-code', params: { list: classification } });
    return this.commands.send(asked, {
      streamId: streamOf(confirmedTitle, confirmedTitleId(classification, title)),
      command: new ConfirmTitle({ classification, title, code }),
    });
  }
}
