import { LRUCache } from 'lru-cache';

type Payload = Record<string, unknown> & { uid?: string; grantId?: string; consumed?: number };

/** Sessions, sign-ins in progress and codes, in memory: a restart ends them, while signed tokens stay valid. */
export class ExpiringStore {
  private readonly payloads = new LRUCache<string, Payload>({ max: 1000, ttl: 14 * 86_400_000 });

  async upsert(id: string, payload: Payload, expiresInSeconds?: number): Promise<void> {
    this.payloads.set(id, payload, expiresInSeconds === undefined ? {} : { ttl: expiresInSeconds * 1000 });
  }

  async find(id: string): Promise<Payload | undefined> {
    return this.payloads.get(id);
  }

  async findByUid(uid: string): Promise<Payload | undefined> {
    return [...this.payloads.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {
    return undefined;
  }

  async consume(id: string): Promise<void> {
    const payload = this.payloads.get(id);
    if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.payloads.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, payload] of this.payloads.entries()) if (payload.grantId === grantId) this.payloads.delete(id);
  }
}
