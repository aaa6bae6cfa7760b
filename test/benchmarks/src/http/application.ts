import { Body, Post } from '@nestjs/common';
import { Command, CommandAccess, Decider, EventCatalogue, reject, streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  capability,
  CommandAnswer,
  Commands,
  Day,
  Division,
  Fen,
  Flag,
  newId,
  OneOf,
  Resource,
  Sends,
  ServiceDefinition,
  Text,
  Whole,
} from '@doorstep/service';

interface ApplicationData {
  readonly applicant: string;
  readonly office: string;
  readonly occupation: string;
  readonly education: string;
  readonly availableFrom: string;
  readonly wageFloorFen: number;
  readonly commuteMinutes: number;
  readonly shifts: boolean;
}

type ApplicationEvent = { readonly type: 'application-made'; readonly data: ApplicationData };

class MakeApplication extends Command<ApplicationData> {
  readonly type = 'make-application' as const;
}

interface ApplicationState {
  readonly made: boolean;
}

const application: Decider<ApplicationState, MakeApplication, ApplicationEvent> = {
  category: 'application',
  events: { 'application-made': 1 } satisfies EventCatalogue<ApplicationEvent>,
  initialState: { made: false },
  evolve: () => ({ made: true }),
  decide: (command, { made }) =>
    made ? reject('application-made-already') : [{ type: 'application-made', data: command.data }],
};

const access: CommandAccess<MakeApplication, ApplicationState> = {
  grants: { 'make-application': [{ roles: ['counsellor'], record: 'office' }] },
  scope: ({ data }) => ({ office: data.office }),
};

class ApplicationBody implements ApplicationData {
  @Text({ max: 100 }) applicant: string;
  @Division() office: string;
  @Text({ pattern: /^\d{4}$/ }) occupation: string;
  @OneOf(['primary', 'secondary', 'vocational', 'bachelor']) education: string;
  @Day() availableFrom: string;
  @Fen() wageFloorFen: number;
  @Whole({ max: 240 }) commuteMinutes: number;
  @Flag() shifts: boolean;
}

@Resource('applications')
class ApplicationController {
  constructor(private readonly commands: Commands) {}

  @Post()
  @Sends(MakeApplication)
  make(@Asking() asked: Asked, @Body() body: ApplicationBody): Promise<CommandAnswer> {
    const streamId = streamOf(application, newId(asked));
    return this.commands.send(asked, { streamId, command: new MakeApplication({ ...body }), creates: true });
  }
}

/** The smallest service that takes a command of eight fields. */
export const applications: ServiceDefinition = {
  name: 'applications',
  resources: ['applications'],
  capabilities: [capability({ decider: application, commands: [MakeApplication], access })],
  readModels: [],
  migrations: [],
  messages: {
    en: { 'rejection.application-made-already': 'The application was made already' },
    zh: { 'rejection.application-made-already': '申请已提交' },
  },
  module: { controllers: [ApplicationController] },
};
