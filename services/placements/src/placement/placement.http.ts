import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  Identities,
  IdParam,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
  newId,
} from '@doorstep/service';
import { PersonOfficeQueries } from '../person-office/person-office.queries';
import { PlacementSending } from './placement-sending';
import { PlacementStreams } from './placement-streams';
import {
  CorrectPlacementBody,
  EndBody,
  ReportPlacementBody,
  RetentionCheckBody,
  statedSpell,
  VerificationBody,
} from './placement.bodies';
import {
  CorrectPlacement,
  EndPlacement,
  RecordRetentionCheck,
  ReportPlacement,
  VerifyPlacement,
  VoidPlacement,
} from './placement.commands';
import { placement } from './placement.decider';

@Resource('placements')
export class PlacementController {
  constructor(
    private readonly commands: Commands,
    private readonly sending: PlacementSending,
    private readonly streams: PlacementStreams,
    private readonly offices: PersonOfficeQueries,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(ReportPlacement)
  async report(@Asking() asked: Asked, @Body() body: ReportPlacementBody): Promise<CommandAnswer> {
    const { personId, referralId = null } = body;
    const stated = statedSpell(body, personId, this.reference, this.clock.today());
    const office = await this.offices.of(personId);
    const spell = { ...stated, factId: referralId ?? newId(asked), referralId, office };
    const by = asked.actor.role === 'employer' ? 'employer' : 'counsellor';
    return this.commands.send(asked, this.sending.report(new ReportPlacement({ personId, spell, by })));
  }

  @Post(':placementId/verification')
  @Sends(VerifyPlacement)
  async verify(
    @Asking() asked: Asked,
    @IdParam('placementId') placementId: string,
    @Body() { kind, reference, note }: VerificationBody,
  ): Promise<CommandAnswer> {
    const stored = await this.streams.known(placementId);
    const { personId } = stored.state;
    const retentionDays = this.reference.numbers('retention-checks-days', stored.spell.office, this.clock.today());
    const evidence = {
      kind,
      reference: await this.identities.seal(personId, reference),
      note: (await this.identities.sealOptional(personId, note)) ?? null,
    };
    return this.sending.send(asked, stored, new VerifyPlacement({ evidence, retentionDays }), stored.spell);
  }

  @Post(':placementId/retention-checks')
  @Sends(RecordRetentionCheck)
  async check(
    @Asking() asked: Asked,
    @IdParam('placementId') placementId: string,
    @Body() { day, outcome, note, checkedOn = this.clock.today() }: RetentionCheckBody,
  ): Promise<CommandAnswer> {
    const { personId } = (await this.streams.known(placementId)).state;
    const sealed = (await this.identities.sealOptional(personId, note)) ?? null;
    const command = new RecordRetentionCheck({ day, checkedOn, outcome, note: sealed });
    return this.commands.send(asked, { streamId: streamOf(placement, placementId), command });
  }

  @Post(':placementId/end')
  @HttpCode(200)
  @Sends(EndPlacement)
  async end(
    @Asking() asked: Asked,
    @IdParam('placementId') placementId: string,
    @Body() { endedOn, reason }: EndBody,
  ): Promise<CommandAnswer> {
    this.reference.mustKnow('reason', 'end-reason', reason, this.clock.today());
    const stored = await this.streams.known(placementId);
    const command = new EndPlacement({ endedOn, reason });
    return this.sending.send(asked, stored, command, { ...stored.spell, to: endedOn });
  }

  @Post(':placementId/corrections')
  @HttpCode(200)
  @Sends(CorrectPlacement)
  async correct(
    @Asking() asked: Asked,
    @IdParam('placementId') placementId: string,
    @Body() body: CorrectPlacementBody,
  ): Promise<CommandAnswer> {
    const stored = await this.streams.known(placementId);
    const spell = statedSpell(body, stored.state.personId, this.reference, this.clock.today());
    const command = new CorrectPlacement({ spell, keepsVerification: body.keepsVerification });
    return this.sending.send(asked, stored, command, { ...stored.spell, ...spell });
  }

  @Post(':placementId/void')
  @HttpCode(200)
  @Sends(VoidPlacement)
  async void(@Asking() asked: Asked, @IdParam('placementId') placementId: string): Promise<CommandAnswer> {
    return this.sending.send(asked, await this.streams.known(placementId), new VoidPlacement({}), null);
  }
}
