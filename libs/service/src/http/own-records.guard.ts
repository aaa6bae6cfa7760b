import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { MergedRecords } from '../persons/merged-records';
import { AskedRequest } from './asked';

interface GuardedRequest extends AskedRequest {
  readonly query: { readonly after?: unknown };
}

/** Lets a person whose records were merged reach all of them as their own, and act as the one that stands. */
@Injectable()
export class OwnRecordsGuard implements CanActivate {
  constructor(private readonly merged: MergedRecords) {}

  canActivate(context: ExecutionContext): true | Promise<true> {
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { after } = request.query;
    const waited = after !== undefined && String(after).startsWith('job-seekers:');
    return waited ? this.upToDate(request) : this.completed(request);
  }

  /** Whoever waited for a merge sees it. */
  private async upToDate(request: GuardedRequest): Promise<true> {
    await this.merged.look();
    return this.completed(request);
  }

  private completed(request: GuardedRequest): true {
    const personId = request.asked?.actor.personId;
    if (request.asked === undefined || personId === undefined || !this.merged.isMerged(personId)) return true;
    const records = this.merged.recordsOf(personId);
    request.asked = request.asked.by({ ...request.asked.actor, personId: this.merged.survivorOf(personId), records });
    return true;
  }
}
