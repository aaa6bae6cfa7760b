import { Body, HttpCode, Post } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  Asked,
  Asking,
  CommandAnswer,
  Commands,
  IdParam,
  LinkedAccounts,
  Resource,
  Sends,
  Text,
} from '@doorstep/service';
import { LinkEmployerAccount, UnlinkEmployerAccount } from './employer.commands';
import { employer } from './employer.decider';

const accountClaim = 'employer-account';

/** One employer for one account of the identity provider. */
export function accountClaims(accounts: readonly string[], streamId: string) {
  return accounts.map((hash) => ({ scope: accountClaim, hash, streamId }));
}

export class LinkAccountBody {
  @Text({ max: 255, description: 'Subject of the account at the identity provider.' }) subject: string;
}

@Resource('employers')
export class EmployerAccountsController {
  constructor(
    private readonly commands: Commands,
    private readonly accounts: LinkedAccounts,
  ) {}

  @Post(':employerId/linked-accounts')
  @Sends(LinkEmployerAccount)
  link(
    @Asking() asked: Asked,
    @IdParam('employerId') employerId: string,
    @Body() { subject }: LinkAccountBody,
  ): Promise<CommandAnswer> {
    const streamId = streamOf(employer, employerId);
    const accounts = this.accounts.hashesOf('employer', subject);
    const command = new LinkEmployerAccount({ accounts });
    return this.commands.send(asked, { streamId, command, claims: accountClaims(accounts, streamId) });
  }

  @Post(':employerId/linked-accounts/removals')
  @HttpCode(200)
  @Sends(UnlinkEmployerAccount)
  unlink(@Asking() asked: Asked, @IdParam('employerId') employerId: string): Promise<CommandAnswer> {
    const streamId = streamOf(employer, employerId);
    const releases = [{ scope: accountClaim, streamId }];
    return this.commands.send(asked, { streamId, command: new UnlinkEmployerAccount({}), releases });
  }
}
