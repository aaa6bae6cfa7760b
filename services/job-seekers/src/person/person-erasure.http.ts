import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { Asked, Asking, Code, CommandAnswer, Commands, Day, IdParam, Resource, Sends, newId } from '@doorstep/service';
import { DecisionAnswer, Decisions } from '../decisions';
import { PersonErasures } from './person-erasures';
import { ErasePerson, HoldRecord, ReleaseHold } from './person.commands';
import { person } from './person.decider';

export class HoldBody {
  @Code({ description: 'Why the record must be kept, e.g. `service-ledger`.' }) ground: string;
  @Day({ optional: true, description: 'First day on which it need not be kept any more.' }) until?: string | null;
}

@Resource('people')
export class PersonErasureController {
  constructor(
    private readonly commands: Commands,
    private readonly erasures: PersonErasures,
    private readonly decisions: Decisions,
  ) {}

  @Post(':personId/holds')
  @Sends(HoldRecord)
  hold(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() { ground, until }: HoldBody,
  ): Promise<CommandAnswer> {
    const command = new HoldRecord({ holdId: newId(asked), ground, until: until ?? null });
    return this.commands.send(asked, { streamId: streamOf(person, personId), command });
  }

  @Post(':personId/holds/:holdId/releases')
  @HttpCode(200)
  @Sends(ReleaseHold)
  release(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @IdParam('holdId') holdId: string,
  ): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(person, personId), command: new ReleaseHold({ holdId }) });
  }

  @Post(':personId/erasures')
  @Sends(ErasePerson)
  async erase(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<DecisionAnswer> {
    const streamId = streamOf(person, personId);
    const answer = await this.commands.send(asked, { streamId, command: new ErasePerson({}) });
    await this.erasures.carryOut(personId);
    return this.decisions.of(asked, streamId, answer);
  }
}
