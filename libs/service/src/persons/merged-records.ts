export interface MergedRecord {
  readonly absorbedId: string;
  readonly survivorId: string;
}

/** Which records of persons stand for one person now, at hand without asking the database: merges are few. */
export class MergedRecords {
  private survivors: ReadonlyMap<string, string> = new Map();
  private absorbed: ReadonlyMap<string, readonly string[]> = new Map();

  /** True when the person has more than one record. */
  isMerged(recordId: string): boolean {
    return this.survivors.has(recordId) || this.absorbed.has(recordId);
  }

  /** The record that stands for the person now. */
  survivorOf(recordId: string): string {
    const passed = new Set<string>();
    let survivor = recordId;
    while (!passed.has(survivor)) {
      passed.add(survivor);
      survivor = this.survivors.get(survivor) ?? survivor;
    }
    return survivor;
  }

  /** All records of the person, the standing one first; the one given where nothing was merged. */
  recordsOf(recordId: string): readonly string[] {
    if (!this.isMerged(recordId)) return [recordId];
    const records = new Set([this.survivorOf(recordId)]);
    for (const record of records) for (const absorbed of this.absorbed.get(record) ?? []) records.add(absorbed);
    return [...records];
  }

  /** Takes over what has arrived, without waiting for the next look. */
  look(): Promise<void> {
    return Promise.resolve();
  }

  /** Messages of two records may arrive in any order, so that links may seem to go round until the last one is there. */
  replace(links: readonly MergedRecord[]): void {
    const absorbed = new Map<string, string[]>();
    for (const { absorbedId, survivorId } of links)
      absorbed.set(survivorId, [...(absorbed.get(survivorId) ?? []), absorbedId]);
    this.survivors = new Map(links.map(({ absorbedId, survivorId }) => [absorbedId, survivorId]));
    this.absorbed = absorbed;
  }
}
