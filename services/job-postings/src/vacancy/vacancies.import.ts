import { Injectable } from '@nestjs/common';
import { addDays, idOf, streamOf } from '@doorstep/event-sourcing';
import {
  checkedRow,
  Commands,
  contentHashOf,
  idOfRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportTarget,
  KnownSource,
  PlatformClock,
  ReferenceDesk,
  refusedBy,
  SourceRecord,
  SourceRecords,
} from '@doorstep/service';
import { LegalityDesk } from '../legality-desk';
import { PostingRecords } from '../posting-records';
import { listedContentOf, ListedVacancyBody, organisationOf } from './listed-vacancy.body';
import { ListVacancy } from './vacancy.commands';
import { vacancy } from './vacancy.decider';

/** Rows of another exchange become listed vacancies: annotated by our legality rules, owned by their source. */
@Injectable()
export class VacanciesImport implements ImportTarget {
  readonly kind = 'vacancies';

  constructor(
    private readonly commands: Commands,
    private readonly sources: SourceRecords,
    private readonly records: PostingRecords,
    private readonly legality: LegalityDesk,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  async importRow(values: ImportedValues, record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    try {
      const row = await checkedRow(ListedVacancyBody, values);
      const source = await this.sources.find(record);
      return source.holder === undefined
        ? await this.listed(row, source, context)
        : await this.restated(row, idOf(vacancy, source.holder), context);
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  private async listed(row: ListedVacancyBody, source: KnownSource, context: ImportContext): Promise<'created'> {
    const vacancyId = idOfRow(context);
    const streamId = streamOf(vacancy, vacancyId);
    const command = this.statement(row, contentHashOf(row), vacancyId, null, context);
    await this.commands.send(context, { streamId, command, creates: true, claims: source.claimsOf(streamId) });
    return 'created';
  }

  private async restated(row: ListedVacancyBody, vacancyId: string, context: ImportContext): Promise<ImportOutcome> {
    const { state } = await this.records.vacancy(vacancyId);
    const contentHash = contentHashOf(row);
    if (state.listedHash === contentHash) return 'unchanged';
    const command = this.statement(row, contentHash, vacancyId, state.publishedOn, context);
    await this.commands.send(context, { streamId: streamOf(vacancy, vacancyId), command });
    return 'corrected';
  }

  private statement(
    row: ListedVacancyBody,
    contentHash: string,
    vacancyId: string,
    firstPublishedOn: string | null,
    { origin }: ImportContext,
  ): ListVacancy {
    const today = this.clock.today();
    const content = listedContentOf(row, this.reference, today);
    const organisation = organisationOf(row);
    const terms = this.legality.terms(organisation === null ? 'unknown' : 'external', row.place ?? row.office ?? null);
    const publishedOn = row.publishedOn ?? firstPublishedOn ?? today;
    return new ListVacancy({
      vacancyId,
      listing: { source: origin, organisation, contentHash },
      office: row.office ?? null,
      content,
      publishedOn,
      expiresOn: row.expiresOn ?? addDays(publishedOn, terms.validity.value),
      terms,
    });
  }
}
