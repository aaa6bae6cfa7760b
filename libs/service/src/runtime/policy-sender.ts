import { Actor, Reaction } from '@doorstep/event-sourcing';
import { StoreUnavailable } from '@doorstep/event-store';
import { Logger } from 'pino';
import { Commands } from '../command/commands';
import { uuidFrom } from '../command/uuid-from';
import { Problem } from '../http/problem';

export interface PolicyCause {
  readonly policy: string;
  readonly idempotencyKey: string;
  readonly correlationId: string;
  readonly causationId?: string;
}

/** Sends what policies ask for, as actors of their own. A rejection settles the matter; only an outage is tried again. */
export class PolicySender {
  constructor(
    private readonly commands: Commands,
    private readonly log: Logger,
  ) {}

  async send({ streamId, command }: Reaction, cause: PolicyCause): Promise<void> {
    const actor: Actor = { kind: 'policy', id: cause.policy, role: 'system' };
    const { correlationId, causationId } = cause;
    try {
      await this.commands.send(
        {
          actor,
          source: `policy:${cause.policy}`,
          correlationId,
          ...(causationId === undefined ? {} : { causationId }),
          idempotency: { key: uuidFrom(cause.idempotencyKey), fingerprint: cause.policy },
        },
        { streamId, command },
      );
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.status === 503) throw new StoreUnavailable(error.code, { cause: error });
      if (![404, 409].includes(error.status)) throw error;
      this.log.debug({ policy: cause.policy, command: command.type, code: error.code }, 'policy settled by rejection');
    }
  }
}
