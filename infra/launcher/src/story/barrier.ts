import { Api } from './api';

interface Readiness {
  readonly status?: string;
  readonly followers?: Readonly<Record<string, number>>;
  readonly position?: number;
  readonly clock?: number;
}

const patienceMs = 120_000;

/** Resolves once every service has taken over the clock and has nothing left to relay, fold, react to or fire. */
export async function settled(api: Api, services: readonly string[], instant: number): Promise<void> {
  const until = Date.now() + patienceMs;
  let before = '';
  for (;;) {
    const states = await Promise.all(services.map((name) => api.open(`/services/${name}/health/ready`)));
    const ready = states.map(({ body }) => body as Readiness);
    const idle = ready.every(
      ({ status, followers = {}, clock = 0 }) =>
        status === 'ready' && clock >= instant && Object.values(followers).every((lag) => lag === 0),
    );
    const positions = ready.map(({ position }) => position).join();
    if (idle && positions === before) return;
    before = idle ? positions : '';
    if (Date.now() > until) throw new Error(`the platform does not come to rest: ${JSON.stringify(ready)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
