import { Inject, Injectable } from '@nestjs/common';
import { idOf, replay, streamOf } from '@doorstep/event-sourcing';
import type { EventStore } from '@doorstep/event-store';
import {
  checkedRow,
  Commands,
  contentHashOf,
  eventStore,
  idOfRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportTarget,
  refusedBy,
  SourceRecord,
  SourceRecords,
} from '@doorstep/service';
import { StateOutcome } from './outcome-record.commands';
import { outcomeRecord } from './outcome-record.decider';
import { OutcomeRecordEvent } from './outcome-record.events';
import { OutcomeRowBody } from './outcome-row.body';
import { outcomeOf, withLists } from './outcome-row';

/** Rows of studies and other registers become outcome records; the mapping alone knows their columns. */
@Injectable()
export class OutcomeRecordsImport implements ImportTarget {
  readonly kind = 'outcome-records';

  constructor(
    private readonly commands: Commands,
    private readonly sources: SourceRecords,
    @Inject(eventStore) private readonly store: EventStore,
  ) {}

  async importRow(values: ImportedValues, record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    try {
      const row = await checkedRow(OutcomeRowBody, withLists(values));
      const facts = outcomeOf(row);
      const { holder, claimsOf } = await this.sources.find({ ...record, scheme: `${row.study}#${record.scheme}` });
      const contentHash = contentHashOf(facts);
      if (holder !== undefined && (await this.hashOf(holder)) === contentHash) return 'unchanged';
      const streamId = holder ?? streamOf(outcomeRecord, idOfRow(context));
      const mapping = { name: context.origin, version: row.mappingVersion };
      const command = new StateOutcome({ ...facts, recordId: idOf(outcomeRecord, streamId), mapping, contentHash });
      const claims = holder === undefined ? claimsOf(streamId) : [];
      await this.commands.send(context, { streamId, command, creates: holder === undefined, claims });
      return holder === undefined ? 'created' : 'corrected';
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  private async hashOf(streamId: string): Promise<string | undefined> {
    const events = (await this.store.readStream(streamId)) as readonly OutcomeRecordEvent[];
    return replay(outcomeRecord, events).record?.contentHash;
  }
}
