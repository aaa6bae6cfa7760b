import { CivilDate, civilDateOf } from '@doorstep/event-sourcing';

/** The one clock of the platform. In a simulation its instant is set from outside and only ever rises. */
export abstract class PlatformClock {
  /** Epoch milliseconds. */
  abstract now(): number;
  /** Calls `listener` whenever time jumped (a simulated clock was advanced); returns the unsubscription. */
  abstract onAdvanced(listener: () => void): () => void;

  today(): CivilDate {
    return civilDateOf(this.now());
  }
}

/** The machine's time. */
export class SystemClock extends PlatformClock {
  now(): number {
    return Date.now();
  }

  onAdvanced(): () => void {
    return () => undefined;
  }
}

/** A clock that stands still until it is advanced. */
export class SimulatedClock extends PlatformClock {
  private readonly listeners = new Set<() => void>();

  constructor(private instant: number) {
    super();
  }

  now(): number {
    return this.instant;
  }

  /** Moves to `instant` (epoch ms); an earlier one is ignored. */
  advanceTo(instant: number): void {
    if (instant <= this.instant) return;
    this.instant = instant;
    for (const listener of this.listeners) listener();
  }

  onAdvanced(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
