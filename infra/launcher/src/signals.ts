/** npm passes on the same Ctrl-C that the terminal already sent; what comes this soon after the first is the first. */
const sameSignalMs = 500;
const forced = 130;

/** Resolves at the first request to stop; a later one ends the process at once, and with it everything it started. */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const request = (): void => {
      if (firstAt !== undefined && Date.now() - firstAt > sameSignalMs) process.exit(forced);
      firstAt ??= Date.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  });
}
