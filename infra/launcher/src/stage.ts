import type { SimulationClient } from './story/api';

/** What the story plays on: the running platform, its simulated clock and the client that may act as anybody. */
export interface Stage {
  readonly baseUrl: string;
  readonly seed: number;
  readonly people: number;
  readonly weeks: number;
  readonly log: (line: string) => void;
  readonly simulation: SimulationClient;
  /** The simulated instant, epoch ms. */
  now(): number;
  /** Moves the clock of every process forward to `instant`; resolves when all have taken it over. */
  advanceTo(instant: number): Promise<void>;
}
