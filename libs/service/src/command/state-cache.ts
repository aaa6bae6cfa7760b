import { LRUCache } from 'lru-cache';

export interface Loaded {
  readonly state: unknown;
  readonly version: number;
}

/**
 * Last known states by stream. They may be stale when another process appended: a positive decision is checked by the expected
 * version in the append, a negative one is taken again on a fresh load. Saves the read of about every second command.
 */
export class StateCache {
  private readonly states: LRUCache<string, Loaded>;

  constructor(max = 20_000) {
    this.states = new LRUCache({ max });
  }

  get(streamId: string): Loaded | undefined {
    return this.states.get(streamId);
  }

  set(streamId: string, loaded: Loaded): void {
    this.states.set(streamId, loaded);
  }

  forget(streamId: string): void {
    this.states.delete(streamId);
  }
}
