import { Injectable } from '@nestjs/common';
import { Command, streamOf } from '@doorstep/event-sourcing';
import { Asked, CommandAnswer, Commands } from '@doorstep/service';
import { RequireActivePerson } from './person.commands';
import { person } from './person.decider';

/** Sends commands about people: refused for whoever is not registered, erased, or merged into another record. */
@Injectable()
export class ActivePeople {
  constructor(private readonly commands: Commands) {}

  send(asked: Asked, personId: string, streamId: string, command: Command): Promise<CommandAnswer> {
    const required = { streamId: streamOf(person, personId), command: new RequireActivePerson({}) };
    return this.commands.send(asked, { streamId, command, with: [required] });
  }
}
