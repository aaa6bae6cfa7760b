import { ModuleMetadata, Type } from '@nestjs/common';
import {
  Command,
  CommandAccess,
  DeadlinePolicy,
  Decider,
  DomainEvent,
  Policy,
  Projection,
  ProjectionRow,
  Recorded,
  RecordScope,
} from '@doorstep/event-sourcing';
import { ContractMessage } from '@doorstep/contracts';
import { Database } from '@doorstep/event-store';
import { SqlMigration } from './database/migrations';

export type CommandClass<C extends Command = Command> = new (data: never) => C;

/** The stream whose state says whose record a command touches, where that is not the command's own stream. */
export interface Guard<C extends Command> {
  readonly decider: Decider<unknown, Command, DomainEvent>;
  streamOf(command: C, streamId: string): string;
  scope(state: unknown): RecordScope;
}

/** One stream category as a service offers it: who may send which command, and what of it others may know. */
export interface Capability<State, C extends Command, E extends DomainEvent> {
  readonly decider: Decider<State, C, E>;
  /** Every command class of the category. */
  readonly commands: readonly CommandClass<C>[];
  readonly access: CommandAccess<C, State>;
  readonly guardedBy?: Guard<C>;
  /** Private event and the state after it → contract messages, or none. */
  published?(event: Recorded<E>, state: State): readonly ContractMessage[];
}

export type AnyCapability = Capability<unknown, Command, DomainEvent>;

/** A {@link Guard} with the guarding state typed. */
export function guardedBy<State, C extends Command, E extends DomainEvent>(
  decider: Decider<State, never, E>,
  streamOf: (command: C, streamId: string) => string,
  scope: (state: State) => RecordScope,
): Guard<C> {
  return {
    decider: decider as unknown as Guard<C>['decider'],
    streamOf,
    scope: scope as (state: unknown) => RecordScope,
  };
}

/** A capability with its state, command and event types checked against each other, then forgotten. */
export function capability<State, C extends Command, E extends DomainEvent>(
  of: Capability<State, C, E>,
): AnyCapability {
  return of as unknown as AnyCapability;
}

/** A projection and the TypeORM entity its rows live in. Contract message types come from their topics, all others from the own store. */
export interface ReadModel {
  readonly projection: Projection<DomainEvent, ProjectionRow>;
  readonly entity: Type<ProjectionRow>;
}

/** A {@link ReadModel} whose entity has the row's properties. */
export function readModel<E extends DomainEvent, Row extends ProjectionRow>(
  projection: Projection<E, Row>,
  entity: Type<Row>,
): ReadModel {
  return { projection: projection as unknown as ReadModel['projection'], entity };
}

/** Policies of any message type, in one list. */
export function policies(...list: readonly { readonly name: string }[]): readonly Policy<DomainEvent>[] {
  return list as readonly Policy<DomainEvent>[];
}

/** A read model made of others: it takes in what was written into them, in one process at a time. */
export interface DerivedModel {
  readonly name: string;
  /** Takes in some of what is new, in one transaction; true when there may be more. */
  takeIn(db: Database): Promise<boolean>;
}

/** Everything the shell needs to run a service. */
export interface ServiceDefinition {
  readonly name: string;
  /** First path segments under /api that this service answers. */
  readonly resources: readonly string[];
  readonly capabilities: readonly AnyCapability[];
  readonly readModels: readonly ReadModel[];
  readonly derivedModels?: readonly DerivedModel[];
  readonly policies?: readonly Policy<DomainEvent>[];
  /** The read model whose rows are deadlines, and the policies that act on them. */
  readonly deadlines?: { readonly entity: Type<ProjectionRow>; readonly policies: readonly DeadlinePolicy[] };
  /** Migrations of the read models, oldest first. */
  readonly migrations: readonly SqlMigration[];
  /** Message catalogues: user-visible text by key. */
  readonly messages: { readonly en: Readonly<Record<string, string>>; readonly zh: Readonly<Record<string, string>> };
  /** Controllers, queries and other providers. */
  readonly module: Pick<ModuleMetadata, 'controllers' | 'providers'>;
  /** Runs on every start once the service answers commands; must be repeatable. */
  onStarted?(running: { get<T>(type: Type<T>): T }): Promise<void>;
}
