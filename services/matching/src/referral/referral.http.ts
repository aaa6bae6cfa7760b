import { Body, HttpCode, Post } from '@nestjs/common';
import { Command, streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  IdParam,
  Identities,
  invalid,
  PlatformClock,
  ReferenceDesk,
  Resource,
  Sends,
} from '@doorstep/service';
import { TakeSeat } from '../seats/seats.commands';
import { seats } from '../seats/seats.decider';
import { ReferralMaking } from './referral-making';
import { ReferralRecords } from './referral-records';
import { HireBody, InterviewBody, OfferBody, ReferralBody, RefusalBody, WithdrawalBody } from './referral.bodies';
import {
  AcceptOffer,
  ArrangeInterview,
  HirePerson,
  MakeOffer,
  MakeReferral,
  NoteReferralSeen,
  RefuseReferral,
  WithdrawReferral,
} from './referral.commands';
import { referral } from './referral.decider';

@Resource('referrals')
export class ReferralController {
  constructor(
    private readonly making: ReferralMaking,
    private readonly records: ReferralRecords,
    private readonly commands: Commands,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** Only to an open vacancy with a seat left, and only where no constraint stands in the way that is not the person's own wish. */
  @Post()
  @Sends(MakeReferral)
  make(@Asking() asked: Asked, @Body() body: ReferralBody): Promise<CommandAnswer> {
    return this.making.make(asked, body.personId, body.vacancyId, body.recommendationId ?? null);
  }

  @Post(':referralId/seen')
  @HttpCode(200)
  @Sends(NoteReferralSeen)
  seen(@Asking() asked: Asked, @IdParam('referralId') referralId: string): Promise<CommandAnswer> {
    return this.send(asked, referralId, new NoteReferralSeen({}));
  }

  @Post(':referralId/interviews')
  @Sends(ArrangeInterview)
  async interview(
    @Asking() asked: Asked,
    @IdParam('referralId') referralId: string,
    @Body() { interviewOn, note }: InterviewBody,
  ): Promise<CommandAnswer> {
    const sealed = await this.seal(referralId, note);
    return this.send(asked, referralId, new ArrangeInterview({ interviewOn, note: sealed }));
  }

  @Post(':referralId/offers')
  @Sends(MakeOffer)
  async offer(
    @Asking() asked: Asked,
    @IdParam('referralId') referralId: string,
    @Body() { startsOn, note }: OfferBody,
  ): Promise<CommandAnswer> {
    return this.send(asked, referralId, new MakeOffer({ startsOn, note: await this.seal(referralId, note) }));
  }

  @Post(':referralId/acceptance')
  @HttpCode(200)
  @Sends(AcceptOffer)
  accept(@Asking() asked: Asked, @IdParam('referralId') referralId: string): Promise<CommandAnswer> {
    return this.send(asked, referralId, new AcceptOffer({}));
  }

  @Post(':referralId/refusal')
  @HttpCode(200)
  @Sends(RefuseReferral)
  async refuse(
    @Asking() asked: Asked,
    @IdParam('referralId') referralId: string,
    @Body() body: RefusalBody,
  ): Promise<CommandAnswer> {
    const by = body.by ?? speakerOf(asked);
    if (by === undefined) throw invalid({ field: 'by', code: 'required' });
    const { reasonCode } = body;
    this.reference.mustKnow('reasonCode', `${by}-refusal-reason`, reasonCode, this.clock.today());
    const note = await this.seal(referralId, body.note);
    return this.send(asked, referralId, new RefuseReferral({ by, reasonCode, note }));
  }

  @Post(':referralId/withdrawal')
  @HttpCode(200)
  @Sends(WithdrawReferral)
  withdraw(
    @Asking() asked: Asked,
    @IdParam('referralId') referralId: string,
    @Body() { reasonCode }: WithdrawalBody,
  ): Promise<CommandAnswer> {
    this.reference.mustKnow('reasonCode', 'seeker-refusal-reason', reasonCode, this.clock.today());
    return this.send(asked, referralId, new WithdrawReferral({ reasonCode }));
  }

  /** The person is hired and a seat is taken, or neither. */
  @Post(':referralId/hire')
  @HttpCode(200)
  @Sends(HirePerson)
  async hire(
    @Asking() asked: Asked,
    @IdParam('referralId') referralId: string,
    @Body() { startsOn }: HireBody,
  ): Promise<CommandAnswer> {
    const { vacancyId } = (await this.records.made(referralId)).vacancy;
    return this.commands.send(asked, {
      streamId: streamOf(referral, referralId),
      command: new HirePerson({ startsOn }),
      with: [{ streamId: streamOf(seats, vacancyId), command: new TakeSeat({ vacancyId, referralId }) }],
    });
  }

  private send(asked: Asked, referralId: string, command: Command): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(referral, referralId), command });
  }

  private async seal(referralId: string, note: string | undefined) {
    if (note === undefined) return null;
    const { personId } = await this.records.made(referralId);
    return this.identities.seal(personId, note);
  }
}

function speakerOf({ actor }: Asked): 'seeker' | 'employer' | undefined {
  if (actor.role === 'job-seeker') return 'seeker';
  return actor.role === 'employer' ? 'employer' : undefined;
}
