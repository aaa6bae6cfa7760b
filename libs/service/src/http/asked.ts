import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import { Actor, divisionPrefix, Grant, isAllowed, RecordScope } from '@doorstep/event-sourcing';
import { CommandRequest } from '../command/request';
import { Language } from '../text/catalogue';
import { notFound } from './problem';

/** Which records of a list a reader may see; `own` of nobody is none. */
export type Reach =
  | { readonly kind: 'everything' }
  | { readonly kind: 'office'; readonly prefix: string }
  | { readonly kind: 'own'; readonly personId?: string; readonly employerId?: string };

/** A request as controllers see it: who asks, in which language, and what they may read. Usable as the request of a command. */
export class Asked implements CommandRequest {
  readonly source: string = 'http';
  /** Set once a query has compared its record with the reader. */
  judged = false;

  constructor(
    readonly actor: Actor,
    readonly language: Language,
    readonly correlationId: string,
    private readonly reads: readonly Grant[],
    readonly idempotency?: CommandRequest['idempotency'],
    readonly expectedVersion?: number,
    readonly reason?: string,
  ) {}

  /** The same request by an actor of whom more has become known. */
  by(actor: Actor): Asked {
    const { language, correlationId, reads, idempotency, expectedVersion, reason } = this;
    return new Asked(actor, language, correlationId, reads, idempotency, expectedVersion, reason);
  }

  /** True when the reader's grants depend on the record, so that a query must judge it. */
  mustJudge(): boolean {
    const granted = this.reads.filter((grant) => grant.roles.includes(this.actor.role));
    return granted.length > 0 && granted.every((grant) => grant.record !== 'any');
  }

  /** Throws 404 (not 403: whether a record exists is itself a secret) unless the route's grants let the reader see a record of `scope`. */
  mayRead(scope: RecordScope, what: string): void {
    this.judged = true;
    if (!isAllowed(this.reads, this.actor, scope)) throw notFound(what);
  }

  /** The widest reach the route's grants give the reader, to filter a list by. */
  reach(): Reach {
    this.judged = true;
    const granted = this.reads.filter((grant) => grant.roles.includes(this.actor.role)).map((grant) => grant.record);
    if (granted.includes('any')) return { kind: 'everything' };
    if (granted.includes('office') && this.actor.office !== undefined)
      return { kind: 'office', prefix: divisionPrefix(this.actor.office) };
    const { personId, employerId } = granted.includes('own') ? this.actor : {};
    return { kind: 'own', ...(personId ? { personId } : {}), ...(employerId ? { employerId } : {}) };
  }
}

/** What Fastify's request carries after the access guard. */
export interface AskedRequest {
  readonly raw: { readonly url?: string };
  asked?: Asked;
}

/** Injects {@link Asked} into a controller's method. */
export const Asking = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const { asked } = context.switchToHttp().getRequest<AskedRequest>();
  if (asked === undefined) throw new Error('route without access rule');
  return asked;
});
