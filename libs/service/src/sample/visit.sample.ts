import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  Command,
  CommandAccess,
  Decider,
  EventCatalogue,
  reject,
  rejectField,
  Sealed,
  streamOf,
} from '@doorstep/event-sourcing';
import { CommandAnswer } from '../command/answer';
import { Commands } from '../command/commands';
import { capability, ServiceDefinition } from '../definition';
import { Asked, Asking } from '../http/asked';
import { Day, Id, ListOf, Text, Whole } from '../http/fields';
import { IdParam } from '../http/params';
import { Reads, Resource, Sends } from '../http/routes';
import { Identities } from '../persons/identities';

export type VisitEvent =
  | {
      readonly type: 'visit-planned';
      readonly data: { readonly office: string; readonly who: Sealed; readonly on: string };
    }
  | { readonly type: 'visit-made'; readonly data: { readonly minutes: number } };

const visitEvents: EventCatalogue<VisitEvent> = { 'visit-planned': 1, 'visit-made': 1 };

class PlanVisit extends Command<{ office: string; who: Sealed; on: string }> {
  readonly type = 'plan-visit' as const;
}
export class MakeVisit extends Command<{ minutes: number }> {
  readonly type = 'make-visit' as const;
}
type VisitCommand = PlanVisit | MakeVisit;

interface Visit {
  readonly office?: string;
  readonly made: boolean;
}

/** The smallest useful category, to prove the shell with. */
const visit: Decider<Visit, VisitCommand, VisitEvent> = {
  category: 'visit',
  events: visitEvents,
  initialState: { made: false },
  evolve(state, event) {
    switch (event.type) {
      case 'visit-planned':
        return { ...state, office: event.data.office };
      case 'visit-made':
        return { ...state, made: true };
    }
  },
  decide(command, state) {
    switch (command.type) {
      case 'plan-visit':
        if (command.data.on.endsWith('-01-01')) return rejectField('on', 'holiday', { name: '元旦' });
        return [{ type: 'visit-planned', data: command.data }];
      case 'make-visit':
        return state.made ? reject('visit-already-made', { minutes: 1 }) : [{ type: 'visit-made', data: command.data }];
    }
  },
};

const access: CommandAccess<VisitCommand, Visit> = {
  grants: {
    'plan-visit': [{ roles: ['counsellor'], record: 'office' }],
    'make-visit': [
      { roles: ['counsellor'], record: 'office' },
      { roles: ['system'], record: 'any' },
    ],
  },
  scope: (command, state) => {
    const office = command.type === 'plan-visit' ? command.data.office : state.office;
    return office === undefined ? {} : { office };
  },
};

class ItemBody {
  @Text({ max: 5 }) name: string;
}
class PlanBody {
  @Id() personId: string;
  @Text() name: string;
  @Text({ pattern: /^\d{6}$/ }) office: string;
  @Day() on: string;
  @ListOf(() => ItemBody, { optional: true }) items?: ItemBody[];
}
class MakeBody {
  @Whole({ min: 1, max: 600 }) minutes: number;
}

@Resource('visits')
class VisitController {
  constructor(
    private readonly commands: Commands,
    private readonly identities: Identities,
  ) {}

  @Post()
  @Sends(PlanVisit)
  async plan(@Asking() asked: Asked, @Body() body: PlanBody): Promise<CommandAnswer> {
    const hashes = this.identities.lookupHashes('visited', body.personId);
    const streamId = streamOf(visit, crypto.randomUUID());
    const who = await this.identities.seal(body.personId, body.name);
    const claims = hashes.map((hash) => ({ scope: 'visited', hash, streamId }));
    const command = new PlanVisit({ office: body.office, who, on: body.on });
    return this.commands.send(asked, { streamId, command, creates: true, claims });
  }

  @Post(':visitId/made')
  @HttpCode(200)
  @Sends(MakeVisit)
  made(@Asking() asked: Asked, @IdParam('visitId') id: string, @Body() body: MakeBody): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(visit, id), command: new MakeVisit(body) });
  }

  @Get('unjudged')
  @Reads([{ roles: ['counsellor'], record: 'office' }])
  unjudged(): object {
    return {};
  }

  @Get('judged')
  @Reads([{ roles: ['counsellor'], record: 'office' }])
  judged(@Asking() asked: Asked): object {
    asked.mayRead({ office: '620103' }, 'visit');
    return {};
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  forgotten(): object {
    return {};
  }
}

const definition: ServiceDefinition = {
  name: 'visits',
  resources: ['visits'],
  capabilities: [capability({ decider: visit, commands: [PlanVisit, MakeVisit], access })],
  readModels: [],
  migrations: [],
  messages: {
    en: {
      'rejection.visit-already-made': 'The visit was made {minutes} minute ago',
      'rejection.holiday': 'is a holiday ({name})',
      'what.visit': 'visit',
    },
    zh: {
      'rejection.visit-already-made': '走访已在 {minutes} 分钟前完成',
      'rejection.holiday': '是节假日（{name}）',
      'what.visit': '走访',
    },
  },
  module: { controllers: [VisitController] },
};

export const visits = definition;
export const visitsWithForgottenRule: ServiceDefinition = {
  ...definition,
  module: { controllers: [VisitController, ForgottenController] },
};
export const visitsNobodyMayMake: ServiceDefinition = {
  ...definition,
  capabilities: [
    capability({
      decider: visit,
      commands: [PlanVisit, MakeVisit],
      access: { ...access, grants: { ...access.grants, 'make-visit': [] } },
    }),
  ],
};
