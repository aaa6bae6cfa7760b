import { Body, HttpCode, Post } from '@nestjs/common';
import { CivilDate, streamOf } from '@doorstep/event-sourcing';
import { ResolvedParameter } from '@doorstep/reference';
import {
  Asked,
  Asking,
  Code,
  CommandAnswer,
  Day,
  Flag,
  IdParam,
  invalid,
  Nested,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
  newId,
} from '@doorstep/service';
import { DecisionAnswer, Decisions } from '../decisions';
import { PersonRecords } from '../person/person-records';
import { ActivePeople } from '../person/active-people';
import {
  CloseRegistration,
  ConfirmationParameters,
  ConfirmRegistration,
  CorrectRegistration,
  Declaration,
  OpenRegistration,
  RegistrationCommand,
  VoidRegistration,
} from './registration.commands';
import { registration } from './registration.decider';

const minimumAge = 'minimum-working-age-years';

export class DeclarationBody implements Declaration {
  @Flag() withoutWork: boolean;
  @Flag() ableToWork: boolean;
  @Flag() seeksWork: boolean;
}

export class OpenRegistrationBody {
  @Day({ optional: true, description: 'Today unless told; an earlier day by staff only.' }) openedOn?: string | null;
  @Nested(() => DeclarationBody) declaration: DeclarationBody;
}

export class CloseRegistrationBody {
  @Code({ description: 'Code of list `closing-reason`.' }) reason: string;
  @Day({ optional: true, description: 'Today unless told.' }) closedOn?: string | null;
}

export class CorrectRegistrationBody {
  @Day() openedOn: string;
  @Day({ optional: true, description: 'Left out while the registration is open.' }) closedOn?: string | null;
  @Code({ optional: true, description: 'Code of list `closing-reason`, together with `closedOn`.' })
  closingReason?: string | null;
}

@Resource('people/:personId/registrations')
export class RegistrationController {
  constructor(
    private readonly people: ActivePeople,
    private readonly records: PersonRecords,
    private readonly decisions: Decisions,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(OpenRegistration)
  async open(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() { declaration, ...body }: OpenRegistrationBody,
  ): Promise<DecisionAnswer> {
    const openedOn = body.openedOn ?? this.clock.today();
    const { office, birthMonth } = await this.records.known(personId);
    const command = new OpenRegistration({
      personId,
      registrationId: newId(asked),
      openedOn,
      birthMonth,
      declaration,
      confirmation: this.confirmation(office),
      minimumAgeYears: this.minimumAge(office, openedOn),
    });
    const answer = await this.send(asked, personId, command);
    return this.decisions.of(asked, streamOf(registration, personId), answer);
  }

  @Post('confirmations')
  @HttpCode(200)
  @Sends(ConfirmRegistration)
  async confirm(@Asking() asked: Asked, @IdParam('personId') personId: string): Promise<CommandAnswer> {
    const { office } = await this.records.known(personId);
    return this.send(asked, personId, new ConfirmRegistration({ confirmation: this.confirmation(office) }));
  }

  @Post('closings')
  @HttpCode(200)
  @Sends(CloseRegistration)
  close(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @Body() { reason, ...body }: CloseRegistrationBody,
  ): Promise<CommandAnswer> {
    const closedOn = body.closedOn ?? this.clock.today();
    this.reference.mustKnow('reason', 'closing-reason', reason, closedOn);
    return this.send(asked, personId, new CloseRegistration({ closedOn, reason }));
  }

  @Post(':registrationId/corrections')
  @HttpCode(200)
  @Sends(CorrectRegistration)
  async correct(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @IdParam('registrationId') registrationId: string,
    @Body() { openedOn, closedOn = null, closingReason = null }: CorrectRegistrationBody,
  ): Promise<CommandAnswer> {
    if (closingReason !== null)
      this.reference.mustKnow('closingReason', 'closing-reason', closingReason, closedOn ?? openedOn);
    const { office } = await this.records.known(personId);
    const confirmation = this.confirmation(office);
    const command = new CorrectRegistration({ registrationId, openedOn, closedOn, closingReason, confirmation });
    return this.send(asked, personId, command);
  }

  @Post(':registrationId/voidings')
  @HttpCode(200)
  @Sends(VoidRegistration)
  void(
    @Asking() asked: Asked,
    @IdParam('personId') personId: string,
    @IdParam('registrationId') registrationId: string,
  ): Promise<CommandAnswer> {
    return this.send(asked, personId, new VoidRegistration({ registrationId }));
  }

  private send(asked: Asked, personId: string, command: RegistrationCommand): Promise<CommandAnswer> {
    return this.people.send(asked, personId, streamOf(registration, personId), command);
  }

  /** The minimum age in force on the day; throws 422 for a day before the law that is in force today. */
  private minimumAge(office: string, openedOn: CivilDate): ResolvedParameter<number> {
    const stated = this.reference.numberIfStated(minimumAge, office, openedOn);
    if (stated !== undefined) return stated;
    this.reference.number(minimumAge, office, this.clock.today());
    throw invalid({ field: 'openedOn', code: 'before-our-records' });
  }

  private confirmation(office: string): ConfirmationParameters {
    const today = this.clock.today();
    return {
      intervalDays: this.reference.number('confirmation-interval-days', office, today),
      graceDays: this.reference.number('confirmation-grace-days', office, today),
    };
  }
}
