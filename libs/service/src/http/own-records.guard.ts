import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { AccountKind, LinkedAccounts } from '../identity/linked-accounts';
import { MergedRecords } from '../persons/merged-records';
import { Asked, AskedRequest } from './asked';

interface GuardedRequest extends AskedRequest {
  readonly query: { readonly after?: unknown };
}

/**
 * Completes who asks by what is linked: the record of the account where the token names none, and of a person whose records were
 * merged the one that stands, with all of them as their own. Whoever waited (`?after=`) for a link or a merge sees it.
 */
@Injectable()
export class OwnRecordsGuard implements CanActivate {
  constructor(
    private readonly accounts: LinkedAccounts,
    private readonly merged: MergedRecords,
  ) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { asked, query } = request;
    if (asked === undefined) return true;
    const fresh = query.after !== undefined && /^job-(seekers|postings):/.test(String(query.after));
    return fresh ? this.upToDate(request, asked) : this.completed(request, asked);
  }

  private async upToDate(request: GuardedRequest, asked: Asked): Promise<true> {
    await this.merged.look();
    const kind = namelessKindOf(asked);
    if (kind !== undefined) await this.accounts.look(kind, asked.actor.id);
    return this.completed(request, asked);
  }

  private completed(request: GuardedRequest, asked: Asked): true | Promise<true> {
    const kind = namelessKindOf(asked);
    if (kind === undefined) return this.withRecords(request, asked, asked.actor.personId);
    const record = this.accounts.recordOf(asked.actor, kind);
    return typeof record === 'string'
      ? this.linked(request, asked, kind, record)
      : record.then((found) => found === undefined || this.linked(request, asked, kind, found));
  }

  private linked(request: GuardedRequest, asked: Asked, kind: AccountKind, record: string): true {
    if (kind === 'person') {
      request.asked = asked.by({ ...asked.actor, personId: record });
      return this.withRecords(request, request.asked, record);
    }
    request.asked = asked.by({ ...asked.actor, employerId: record });
    return true;
  }

  private withRecords(request: GuardedRequest, asked: Asked, personId: string | undefined): true {
    if (personId === undefined || !this.merged.isMerged(personId)) return true;
    const records = this.merged.recordsOf(personId);
    request.asked = asked.by({ ...asked.actor, personId: this.merged.survivorOf(personId), records });
    return true;
  }
}

/** The kind of account whose token does not say itself which record is its own. */
function namelessKindOf({ actor: { kind, personId, employerId } }: Asked): AccountKind | undefined {
  if (kind === 'person') return personId === undefined ? 'person' : undefined;
  return kind === 'employer' && employerId === undefined ? 'employer' : undefined;
}
