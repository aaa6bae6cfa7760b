import { DomainEvent, Policy, Reaction, Recorded } from '@doorstep/event-sourcing';
import { foldWrites, inKeyOrder, ProjectionTarget, Sql, Write } from '@doorstep/event-store';
import { Envelope } from '../transport';

/** A message with the place it came from. */
export interface Received {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly envelope: Envelope;
  readonly event: Recorded<DomainEvent>;
}

/** What a consumer runs over its messages, under a checkpoint of its own. */
export interface MessageHandler {
  /** Names the checkpoint. */
  readonly reader: string;
  readonly version: number;
  readonly topics: readonly string[];
  readonly types: readonly string[];
  /** The table the writes go to, when there is one. */
  readonly target?: ProjectionTarget;
  /** Handles messages in order of each subject and returns the writes that belong to it; throws when one cannot be handled. May be repeated. */
  handle(sql: Sql, messages: readonly Received[]): Promise<readonly Write[]>;
}

/** Keeps a read model of other services' messages: rows and checkpoint move together. */
export function projectionHandler(target: ProjectionTarget, topics: readonly string[]): MessageHandler {
  const { projection } = target;
  return {
    reader: projection.name,
    version: projection.version,
    topics,
    types: projection.handles,
    target,
    handle: (sql, messages) =>
      foldWrites(
        sql,
        target,
        messages.map(({ event }) => event),
      ),
  };
}

/** Why a policy sends a command: the message, and the key under which a repetition is recognised. */
export interface Cause {
  readonly envelope: Envelope;
  readonly idempotencyKey: string;
}

/** Sends a policy's commands, under keys that derive from the message, before the checkpoint moves. `send` throws only when it may be tried again. */
export function policyHandler(
  policy: Policy<DomainEvent>,
  topics: readonly string[],
  send: (reaction: Reaction, cause: Cause) => Promise<void>,
): MessageHandler {
  return {
    reader: `policy:${policy.name}`,
    version: 1,
    topics,
    types: policy.handles,
    async handle(_sql, messages) {
      await inKeyOrder(
        messages,
        ({ envelope }) => envelope.subject,
        async ({ envelope, event }) => {
          for (const [index, reaction] of policy.react(event).entries()) {
            const idempotencyKey = `policy:${policy.name}:${envelope.id}:${index}`;
            await send(reaction, { envelope, idempotencyKey });
          }
        },
      );
      return [];
    },
  };
}
