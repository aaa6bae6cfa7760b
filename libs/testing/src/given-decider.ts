import { Actor, Command, Decider, DomainEvent, Given, Rejection, replay } from '@doorstep/event-sourcing';

/** A counsellor of the county office 620102 (Chengguan District). */
export const counsellor: Actor = { kind: 'staff', id: 'counsellor-1', role: 'counsellor', office: '620102' };

/** 2 March 2026, nine o'clock in Shanghai, asked by {@link counsellor}. */
export const usualGiven: Given = { now: Date.parse('2026-03-02T01:00:00Z'), today: '2026-03-02', actor: counsellor };

/** `given(decider, events).when(command).then(events)`: the behaviour of a decider in one sentence. */
export function given<State, C extends Command, E extends DomainEvent>(
  decider: Decider<State, C, E>,
  events: readonly E[] = [],
) {
  const state = replay(decider, events);
  return {
    state,
    when(command: C, more: Partial<Given> = {}) {
      const answer = decider.decide(command, state, { ...usualGiven, ...more });
      return {
        answer,
        then(expected: readonly E[]) {
          expect(answer).toEqual(expected);
        },
        thenNothing() {
          expect(answer).toEqual([]);
        },
        thenRejected(code: string) {
          expect(answer).toBeInstanceOf(Rejection);
          expect((answer as Rejection).code).toBe(code);
        },
      };
    },
  };
}
