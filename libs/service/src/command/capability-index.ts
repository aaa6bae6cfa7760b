import { Command } from '@doorstep/event-sourcing';
import { StoreCatalogue } from '@doorstep/event-store';
import { AnyCapability, CommandClass, ServiceDefinition } from '../definition';

/** Finds a service's capabilities by command and by stream. */
export class CapabilityIndex {
  private readonly byCommand = new Map<unknown, AnyCapability>();
  private readonly byCategory: readonly AnyCapability[];

  constructor(capabilities: readonly AnyCapability[]) {
    for (const capability of capabilities)
      for (const command of capability.commands) this.byCommand.set(command, capability);
    this.byCategory = [...capabilities].sort((a, b) => b.decider.category.length - a.decider.category.length);
  }

  ofCommand(command: Command): AnyCapability {
    return this.ofCommandClass(command.constructor as CommandClass);
  }

  ofCommandClass(command: CommandClass): AnyCapability {
    const capability = this.byCommand.get(command);
    if (capability === undefined) throw new Error(`command ${command.name} belongs to no capability`);
    return capability;
  }

  ofStream(streamId: string): AnyCapability {
    const capability = this.byCategory.find(({ decider }) => streamId.startsWith(`${decider.category}-`));
    if (capability === undefined) throw new Error('stream of an unknown category');
    return capability;
  }

  idOf(streamId: string): string {
    return streamId.slice(this.ofStream(streamId).decider.category.length + 1);
  }
}

/** The event types of all of a service's categories with their versions, as its store needs them. */
export function storeCatalogueOf({ capabilities }: Pick<ServiceDefinition, 'capabilities'>): StoreCatalogue {
  return Object.assign({}, ...capabilities.map(({ decider }) => decider.events)) as StoreCatalogue;
}
