/** The seed of a run: 28 bits of its id, which is random, or a hash of the request's idempotency key. */
export function seedOf(runId: string): number {
  return parseInt(runId.slice(0, 7), 16);
}
