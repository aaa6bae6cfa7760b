import { Candidate, Leadership, Leases } from './leases';

/** Leases among the candidates of one object; two "processes" of a test share it. */
export class MemoryLeases implements Leases {
  private readonly candidates: Candidate[] = [];
  private readonly holders = new Map<string, Candidate>();

  lead(name: string, work: (signal: AbortSignal) => Promise<void>): Leadership {
    const candidate = new Candidate(name, work, async (leaving) => {
      this.candidates.splice(this.candidates.indexOf(leaving), 1);
      this.appoint(name);
    });
    this.candidates.push(candidate);
    this.appoint(name);
    return candidate;
  }

  async close(): Promise<void> {
    await Promise.all([...this.candidates].map((candidate) => candidate.stop()));
  }

  private appoint(name: string): void {
    if (this.holders.has(name)) return;
    const next = this.candidates.find((candidate) => candidate.name === name && candidate.idle);
    if (next === undefined) return;
    this.holders.set(name, next);
    next.begin(() => {
      this.holders.delete(name);
      setImmediate(() => this.appoint(name));
    });
  }
}
