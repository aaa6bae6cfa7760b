import { Actor, Command } from '@doorstep/event-sourcing';
import { Claim } from '@doorstep/event-store';

/** Who asks, and what makes the request repeatable and traceable. */
export interface CommandRequest {
  readonly actor: Actor;
  /** `http`, `policy:<name>`, `import:<source>`, … */
  readonly source: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly reason?: string;
  /** A UUID made from the caller's key; `fingerprint` tells whether a repeated key means the same request. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
  /** The version the caller saw (If-Match). */
  readonly expectedVersion?: number;
}

/** A command and its stream. */
export interface Step<C extends Command = Command> {
  readonly streamId: string;
  readonly command: C;
  /** The stream is new (its id was just made): nothing needs to be loaded. */
  readonly creates?: boolean;
}

/** One command, or several that happen together or not at all. The first step's stream gives the answer's id and version. */
export interface Sending extends Step {
  /** Further steps decided and appended atomically with the first. */
  readonly with?: readonly Step[];
  readonly claims?: readonly Claim[];
  readonly releases?: readonly { readonly scope: string; readonly streamId: string }[];
}
