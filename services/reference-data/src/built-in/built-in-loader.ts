import { Inject, Injectable } from '@nestjs/common';
import { Actor, replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import { CommandRequest, Commands, eventStore, Problem } from '@doorstep/service';
import { EntryLoading } from '../entry/entry-loading';
import { EntryFacts } from '../entry/entry.events';
import { builtInEntries, builtInFingerprint, builtInFolder } from './built-in-files';
import { RecordBuiltInSet } from './built-in-set.commands';
import { builtInSet } from './built-in-set.decider';
import { BuiltInSetEvent } from './built-in-set.events';

const underWay = 64;
const actor: Actor = { kind: 'policy', id: 'reference-data', role: 'system' };
const request: CommandRequest = { actor, source: 'built-in', correlationId: 'built-in' };
const streamId = streamOf(builtInSet, 'set');

/** Brings the built-in files into the store: all of them on the first start, none while they stay as they are. */
@Injectable()
export class BuiltInLoader {
  constructor(
    private readonly commands: Commands,
    private readonly loading: EntryLoading,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  /** How many entries were looked at. Ending in the middle does no harm: the next start looks at them all again. */
  async load(folder: string = builtInFolder): Promise<number> {
    const fingerprint = builtInFingerprint(folder);
    const events = await this.store.readStream(streamId);
    if (replay(builtInSet, events as unknown as readonly BuiltInSetEvent[]).fingerprint === fingerprint) return 0;
    const first = (await this.store.head()).position === 0;
    const entries = builtInEntries(folder);
    const overlapping: EntryFacts[] = [];
    const counts = await Promise.all(
      Array.from({ length: underWay }, () => this.loadFrom(entries, first, overlapping)),
    );
    overlapping.sort((one, other) => (one.from < other.from ? -1 : 1));
    for (const facts of overlapping) await this.loadUnlessOverlapping(facts);
    const loaded = counts.reduce((sum, count) => sum + count, 0);
    const command = new RecordBuiltInSet({ fingerprint, entries: loaded });
    await this.commands.send(request, { streamId, command });
    return loaded;
  }

  private async loadFrom(
    entries: AsyncGenerator<EntryFacts>,
    first: boolean,
    overlapping: EntryFacts[],
  ): Promise<number> {
    let count = 0;
    for (let next = await entries.next(); !next.done; next = await entries.next()) {
      if (first) await this.loading.loadFirst(request, next.value);
      else if (!(await this.loadUnlessOverlapping(next.value))) overlapping.push(next.value);
      count += 1;
    }
    return count;
  }

  /** An entry overlaps one that the files end on its first day until that one is loaded too, and for good what somebody decided. */
  private async loadUnlessOverlapping(facts: EntryFacts): Promise<boolean> {
    try {
      await this.loading.load(request, facts, 'built-in');
      return true;
    } catch (failure) {
      if (failure instanceof Problem && failure.code === 'entry-overlaps') return false;
      throw failure;
    }
  }
}
