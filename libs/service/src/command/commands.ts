import { Injectable, Provider } from '@nestjs/common';
import { Command as NestCommand, CommandBus, CommandHandler, ICommandHandler } from '@nestjs/cqrs';
import { AnyCapability, CommandClass } from '../definition';
import { CommandAnswer } from './answer';
import { CommandExecution } from './command-execution';
import { CommandRequest, Sending } from './request';

type Sent = NestCommand<CommandAnswer> & { readonly request: CommandRequest; readonly sending: Sending };
type SentClass = new (request: CommandRequest, sending: Sending) => Sent;

/** The bus's command classes by domain command: one each, so that the bus dispatches by class as it is made to. */
const sentClasses = new WeakMap<CommandClass, SentClass>();

function sentClassOf(command: CommandClass): SentClass {
  const known = sentClasses.get(command);
  if (known !== undefined) return known;
  class Sent extends NestCommand<CommandAnswer> {
    constructor(
      readonly request: CommandRequest,
      readonly sending: Sending,
    ) {
      super();
    }
  }
  sentClasses.set(command, Sent);
  return Sent;
}

/** Bus handlers for every command of a capability. */
export function commandHandlersFor(capability: AnyCapability): Provider[] {
  return capability.commands.map((command) => {
    @CommandHandler(sentClassOf(command))
    class SentHandler implements ICommandHandler<NestCommand<CommandAnswer>> {
      constructor(private readonly execution: CommandExecution) {}

      execute({ request, sending }: Sent): Promise<CommandAnswer> {
        return this.execution.execute(request, sending);
      }
    }
    Object.defineProperty(SentHandler, 'name', { value: `${command.name}Handler` });
    return SentHandler;
  });
}

/** Sends commands: what controllers, policies and imports inject. */
@Injectable()
export class Commands {
  constructor(private readonly bus: CommandBus) {}

  /** The answer, or a thrown `Problem` (403, 409, 412, 422, 503). */
  send(request: CommandRequest, sending: Sending): Promise<CommandAnswer> {
    const SentCommand = sentClassOf(sending.command.constructor as CommandClass);
    return this.bus.execute(new SentCommand(request, sending));
  }
}
