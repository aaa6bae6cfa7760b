import { Body, HttpCode, Post, Put } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import { nation } from '@doorstep/reference';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  ContactBody,
  Identities,
  IdParam,
  invalid,
  LinkedAccounts,
  newId,
  PlatformClock,
  ReferenceDesk,
  Resource,
  sealedContact,
  Sends,
} from '@doorstep/service';
import { PostingRecords } from '../posting-records';
import { accountClaims } from './employer-accounts.http';
import { isCreditCode, normaliseCreditCode } from './credit-code';
import { EmployerFactsBody, RegisterEmployerBody, SuspensionBody, VerificationBody } from './employer.body';
import {
  ChangeEmployerContact,
  CorrectEmployer,
  RegisterEmployer,
  ReinstateEmployer,
  SuspendEmployer,
  VerifyEmployer,
} from './employer.commands';
import { employer } from './employer.decider';
import { EmployerFacts } from './employer.events';

const creditCodeClaim = 'credit-code';

@Resource('employers')
export class EmployerController {
  constructor(
    private readonly commands: Commands,
    private readonly records: PostingRecords,
    private readonly identities: Identities,
    private readonly accounts: LinkedAccounts,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  @Post()
  @Sends(RegisterEmployer)
  async register(@Asking() asked: Asked, @Body() body: RegisterEmployerBody): Promise<CommandAnswer> {
    const creditCode = normaliseCreditCode(body.creditCode);
    if (!isCreditCode(creditCode)) throw invalid({ field: 'creditCode', code: 'checksum' });
    const { role, employerId: known, id: subject } = asked.actor;
    const employerId = known ?? newId(asked);
    const streamId = streamOf(employer, employerId);
    const contact = body.contact === undefined ? null : await sealedContact(this.identities, employerId, body.contact);
    const accounts = role === 'employer' && known === undefined ? this.accounts.hashesOf('employer', subject) : null;
    const command = new RegisterEmployer({ employerId, creditCode, facts: this.factsOf(body), contact, accounts });
    const claims = this.identities
      .lookupHashes(creditCodeClaim, creditCode)
      .map((hash) => ({ scope: creditCodeClaim, hash, streamId }));
    const request = role === 'employer' ? { ...asked, actor: { ...asked.actor, employerId } } : asked;
    return this.commands.send(request, {
      streamId,
      command,
      claims: [...claims, ...accountClaims(accounts ?? [], streamId)],
    });
  }

  @Put(':employerId')
  @Sends(CorrectEmployer)
  correct(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Body() body: EmployerFactsBody,
  ): Promise<CommandAnswer> {
    const command = new CorrectEmployer({ facts: this.factsOf(body) });
    return this.commands.send(asked, { streamId: streamOf(employer, employerId), command });
  }

  @Put(':employerId/contact')
  @Sends(ChangeEmployerContact)
  async changeContact(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Body() body: ContactBody,
  ): Promise<CommandAnswer> {
    const command = new ChangeEmployerContact({ contact: await sealedContact(this.identities, employerId, body) });
    return this.commands.send(asked, { streamId: streamOf(employer, employerId), command });
  }

  @Post(':employerId/verifications')
  @Sends(VerifyEmployer)
  async verify(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Body() body: VerificationBody,
  ): Promise<CommandAnswer> {
    const { facts } = await this.records.employer(employerId);
    const { documents, agentIdentityChecked, licenceValidUntil = null } = body;
    const interval = this.reference.number(
      'employer-reverification-months',
      facts?.office ?? nation,
      this.clock.today(),
    );
    const command = new VerifyEmployer({ evidence: { documents, agentIdentityChecked, licenceValidUntil }, interval });
    return this.commands.send(asked, { streamId: streamOf(employer, employerId), command });
  }

  @Post(':employerId/suspensions')
  @Sends(SuspendEmployer)
  suspend(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Body() { reason }: SuspensionBody,
  ): Promise<CommandAnswer> {
    const command = new SuspendEmployer({ reason });
    return this.commands.send(asked, { streamId: streamOf(employer, employerId), command });
  }

  @Post(':employerId/reinstatements')
  @HttpCode(200)
  @Sends(ReinstateEmployer)
  reinstate(@Asking() asked: Asked, @IdParam('employerId') employerId: string): Promise<CommandAnswer> {
    return this.commands.send(asked, { streamId: streamOf(employer, employerId), command: new ReinstateEmployer({}) });
  }

  private factsOf({ name, office, place, industry }: EmployerFactsBody): EmployerFacts {
    const today = this.clock.today();
    this.reference.mustKnow('office', 'division', office, today);
    if (place !== undefined) this.reference.mustKnow('place', 'division', place, today);
    return { name, office, place: place ?? null, industry: industry ?? null };
  }
}
