import { Command } from './decider';
import { DomainEvent, Recorded } from './event';

/** A command and the stream it goes to. */
export interface Reaction {
  readonly streamId: string;
  readonly command: Command;
}

/** Someone else's message → our commands. Pure; each command's idempotency key derives from the message, so redelivery does nothing. */
export interface Policy<E extends DomainEvent> {
  readonly name: string;
  readonly handles: readonly E['type'][];
  react(message: Recorded<E>): readonly Reaction[];
}

/** A row that falls due when the platform clock passes `dueAt` (epoch ms). */
export interface Deadline {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: number;
  readonly streamId: string;
}

/** A passed deadline → our commands; the commands' events remove or move the deadline's row. */
export interface DeadlinePolicy {
  readonly name: string;
  readonly kinds: readonly string[];
  react(deadline: Deadline, now: number): readonly Reaction[];
}
