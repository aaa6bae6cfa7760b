import { DynamicModule, Module, Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ErasureLedger, EventStore, PersonKeys } from '@doorstep/event-store';
import { Logger } from 'pino';
import { PlatformClock } from '../clock/platform-clock';
import { CapabilityIndex } from '../command/capability-index';
import { CommandExecution } from '../command/command-execution';
import { commandHandlersFor, Commands } from '../command/commands';
import { StateCache } from '../command/state-cache';
import { Tables } from '../database/tables';
import { ServiceDefinition } from '../definition';
import { AccessGuard } from '../http/access.guard';
import { AfterGuard } from '../http/after.guard';
import { OwnRecordsGuard } from '../http/own-records.guard';
import { ProblemFilter } from '../http/problem.filter';
import { RefusalFilter } from '../http/refusal.filter';
import { FieldsPipe } from '../http/validation.pipe';
import { FindHolder, LinkedAccounts } from '../identity/linked-accounts';
import { TokenVerifier } from '../identity/token-verifier';
import { HealthController } from '../observe/health.http';
import { ServiceLog } from '../observe/logger';
import { Meters } from '../observe/meters';
import { OpenApiController, OpenApiHolder } from '../openapi/openapi';
import { eventStore } from './event-store.token';
import { PlatformAddress } from './platform-address';
import { AccessLog } from '../persons/access-log';
import { Identities } from '../persons/identities';
import { MergedRecords } from '../persons/merged-records';
import { ReferenceDesk } from '../reference/reference-desk';
import { Progress } from '../runtime/progress';
import { Catalogue } from '../text/catalogue';

/** What a service's application stands on; real in production, in memory in specs. */
export interface ServicePorts {
  readonly store: EventStore;
  readonly keys: PersonKeys;
  readonly erasures: ErasureLedger;
  readonly accessLog: AccessLog;
  readonly tokens: TokenVerifier;
  readonly accountHolder: FindHolder;
  readonly clock: PlatformClock;
  readonly tables: Tables;
  readonly reference: ReferenceDesk;
  readonly merged: MergedRecords;
  readonly progress: Progress;
  readonly log: Logger;
  /** Requests a minute that one account may send to this service. */
  readonly requestsPerMinute: number;
  readonly platform: PlatformAddress;
}

@Module({})
class ServiceModule {}

/** The Nest module of a service: the shell's providers and guards around the service's own controllers and queries. */
export function serviceModule(definition: ServiceDefinition, ports: ServicePorts): DynamicModule {
  const capabilities = new CapabilityIndex(definition.capabilities);
  const catalogue = new Catalogue(definition.messages);
  const execution = new CommandExecution(ports.store, capabilities, new StateCache(), ports.clock);
  const problems = new ProblemFilter(catalogue, ports.log);
  const accounts = new LinkedAccounts(ports.keys, ports.tokens.issuer, ports.accountHolder);
  const given: Provider[] = [
    { provide: eventStore, useValue: ports.store },
    { provide: PersonKeys, useValue: ports.keys },
    { provide: ErasureLedger, useValue: ports.erasures },
    { provide: AccessLog, useValue: ports.accessLog },
    { provide: TokenVerifier, useValue: ports.tokens },
    { provide: LinkedAccounts, useValue: accounts },
    { provide: PlatformClock, useValue: ports.clock },
    { provide: Tables, useValue: ports.tables },
    { provide: ReferenceDesk, useValue: ports.reference },
    { provide: MergedRecords, useValue: ports.merged },
    { provide: PlatformAddress, useValue: ports.platform },
    { provide: Progress, useValue: ports.progress },
    { provide: ServiceLog, useValue: ports.log },
    { provide: Catalogue, useValue: catalogue },
    { provide: CapabilityIndex, useValue: capabilities },
    { provide: CommandExecution, useValue: execution },
    { provide: Meters, useValue: new Meters(definition.name) },
    { provide: APP_FILTER, useValue: problems },
    { provide: APP_FILTER, useValue: new RefusalFilter(execution, problems) },
  ];
  return {
    module: ServiceModule,
    imports: [CqrsModule.forRoot()],
    controllers: [HealthController, OpenApiController, ...(definition.module.controllers ?? [])],
    providers: [
      ...given,
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_GUARD, useClass: AfterGuard },
      { provide: APP_GUARD, useClass: OwnRecordsGuard },
      { provide: APP_PIPE, useClass: FieldsPipe },
      OpenApiHolder,
      Identities,
      Commands,
      ...definition.capabilities.flatMap(commandHandlersFor),
      ...(definition.module.providers ?? []),
    ],
  };
}
