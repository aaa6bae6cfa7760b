import { DomainEvent, Policy, Reaction, Recorded } from '@doorstep/event-sourcing';
import { recorded } from './recorded';

/** `givenPolicy(policy).message(m).thenSends([...])`: what a policy does about a message; `m` needs its type and data only. */
export function givenPolicy<E extends DomainEvent>(policy: Policy<E>) {
  return {
    message(message: E, streamId = 'stream-1') {
      const reactions = policy.react(recorded(message, { streamId }) as Recorded<E>);
      return {
        thenSends(expected: readonly Reaction[]) {
          expect(reactions).toEqual(expected);
        },
        thenNothing() {
          expect(reactions).toEqual([]);
        },
      };
    },
  };
}
