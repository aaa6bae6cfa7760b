/** For what must come some time: on a loaded machine a platform needs more than a minute to start, and that is no fault of it. */
export const patienceMs = 300_000;

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Asks until the answer is true; throws what `what` says when it is not in time. A question that fails is asked again. */
export async function until(
  what: string | (() => string),
  question: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 50,
): Promise<void> {
  const deadline = Date.now() + withinMs;
  let failure = '';
  for (;;) {
    try {
      if (await question()) return;
      failure = '';
    } catch (error) {
      failure = `: ${(error as Error).message}`;
    }
    if (Date.now() > deadline)
      throw new Error(`not within ${withinMs / 1000} s: ${typeof what === 'string' ? what : what()}${failure}`);
    await pause(everyMs);
  }
}
