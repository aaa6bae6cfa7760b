import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { idOf, streamOf } from '@doorstep/event-sourcing';
import {
  checkedRow,
  Commands,
  contentHashOf,
  idOfRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportTarget,
  PlatformClock,
  Problem,
  ReferenceDesk,
  refusedBy,
  SourceRecord,
  SourceRecords,
} from '@doorstep/service';
import { RegisterProvider, RestateProvider } from '../provider/provider.commands';
import { provider } from '../provider/provider.decider';
import { ProviderFacts } from '../provider/provider.events';
import { TrainingRecords } from '../training-records';
import { ListCourse } from './course.commands';
import { course } from './course.decider';
import { ListedCourseBody, listedFactsOf, ListedProviderBody } from './listed-course.body';

/** Rows of another register become listed courses of providers that the same register names. */
@Injectable()
export class CoursesImport implements ImportTarget {
  readonly kind = 'courses';

  constructor(
    private readonly commands: Commands,
    private readonly sources: SourceRecords,
    private readonly records: TrainingRecords,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  async importRow(values: ImportedValues, record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    try {
      const row = await checkedRow(ListedCourseBody, values);
      const { holder, claimsOf } = await this.sources.find(record);
      const contentHash = contentHashOf(row);
      if (holder !== undefined && (await this.records.course(idOf(course, holder))).listedHash === contentHash)
        return 'unchanged';
      const facts = listedFactsOf(row, this.reference, this.clock.today());
      const streamId = holder ?? streamOf(course, idOfRow(context));
      const command = new ListCourse({
        courseId: idOf(course, streamId),
        listing: { source: context.origin, listedOn: row.listedOn ?? null, contentHash },
        providerId: await this.providerOf(row.provider, row.office ?? null, context),
        office: row.office ?? null,
        facts,
        places: row.places ?? null,
      });
      const claims = holder === undefined ? claimsOf(streamId) : [];
      await this.commands.send(context, { streamId, command, creates: holder === undefined, claims });
      return holder === undefined ? 'created' : 'corrected';
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  /** The provider the register names, registered or restated. Another row may name the same one at the same moment. */
  private async providerOf(named: ListedProviderBody, office: string | null, context: ImportContext): Promise<string> {
    const facts: ProviderFacts = { name: named.name, office, place: null, locality: null, form: named.kind ?? null };
    const record = { scheme: `${context.origin}#provider`, id: named.sourceId };
    const { holder, claimsOf } = await this.sources.find(record);
    if (holder !== undefined) {
      const command = new RestateProvider({ facts, source: context.origin });
      await this.commands.send(context, { streamId: holder, command });
      return idOf(provider, holder);
    }
    const providerId = randomUUID();
    const streamId = streamOf(provider, providerId);
    const command = new RegisterProvider({ providerId, facts, contact: null, source: context.origin });
    try {
      await this.commands.send(context, { streamId, command, creates: true, claims: claimsOf(streamId) });
      return providerId;
    } catch (failure) {
      if (!(failure instanceof Problem) || failure.code !== 'source-record-taken') throw failure;
      const { holder: first } = await this.sources.find(record);
      if (first === undefined) throw failure;
      return idOf(provider, first);
    }
  }
}
