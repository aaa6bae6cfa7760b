import { Injectable } from '@nestjs/common';
import { idOf, isAllowed, streamOf } from '@doorstep/event-sourcing';
import {
  checkedRow,
  Commands,
  idOfRow,
  ImportContext,
  ImportedValues,
  ImportOutcome,
  ImportTarget,
  invalid,
  PlatformClock,
  ReferenceDesk,
  refusedBy,
  rejected,
  SourceRecord,
  SourceRecords,
} from '@doorstep/service';
import { PersonOfficeQueries } from '../person-office/person-office.queries';
import { PlacementSending } from './placement-sending';
import { PlacementStreams, StoredPlacement } from './placement-streams';
import { placementAccess } from './placement.access';
import { ReportPlacementBody, statedSpell } from './placement.bodies';
import { EndPlacement, ReportPlacement } from './placement.commands';
import { placement } from './placement.decider';

type StatedSpell = ReturnType<typeof statedSpell>;

/** Rows become placements by the same commands as everywhere. A known one may end by a row; everything else of it is compared, never changed. */
@Injectable()
export class PlacementsImport implements ImportTarget {
  readonly kind = 'placements';

  constructor(
    private readonly commands: Commands,
    private readonly sources: SourceRecords,
    private readonly sending: PlacementSending,
    private readonly streams: PlacementStreams,
    private readonly offices: PersonOfficeQueries,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  async importRow(values: ImportedValues, record: SourceRecord, context: ImportContext): Promise<ImportOutcome> {
    try {
      const row = await checkedRow(ReportPlacementBody, values);
      const stated = statedSpell(row, row.personId, this.reference, this.clock.today());
      const { holder, claimsOf } = await this.sources.find(record);
      if (holder !== undefined) return await this.compared(row.personId, stated, idOf(placement, holder), context);
      const { personId, referralId = null } = row;
      const office = await this.offices.of(personId);
      const factId = referralId ?? idOfRow(context);
      const report = new ReportPlacement({ personId, spell: { ...stated, factId, referralId, office }, by: 'import' });
      const claims = claimsOf(streamOf(placement, factId));
      await this.commands.send(context, { ...this.sending.report(report), claims });
      return 'created';
    } catch (failure) {
      return refusedBy(failure);
    }
  }

  private async compared(
    personId: string,
    stated: StatedSpell,
    placementId: string,
    context: ImportContext,
  ): Promise<ImportOutcome> {
    const stored = await this.streams.known(placementId);
    const { state, spell } = stored;
    const { office, employerId } = spell;
    const scope = { personId: state.personId, office, employerId };
    if (!isAllowed(placementAccess.grants['report-placement'], context.actor, scope))
      throw rejected('source-record-taken');
    if (state.standing === 'voided') throw rejected('placement-voided');
    const differing = differences({ ...stated, personId }, stored);
    if (differing.length > 0) return { refused: differing.map((field) => ({ code: 'known-otherwise', field })) };
    const { to, endReason } = stated;
    if (spell.to !== null || (to === null && endReason === null)) return 'unchanged';
    if (to === null || endReason === null)
      throw invalid({ field: to === null ? 'endedOn' : 'endReason', code: 'end-incomplete' });
    const command = new EndPlacement({ endedOn: to, reason: endReason });
    await this.sending.send(context, stored, command, { ...spell, to });
    return 'corrected';
  }
}

/** The fields that are known with other values. What a row leaves out, and an end that is not known yet, contradict nothing. */
function differences(told: StatedSpell & { readonly personId: string }, { state, spell }: StoredPlacement) {
  const pairs = [
    ['personId', told.personId, state.personId],
    ['kind', told.kind, spell.kind],
    ['employerId', told.employerId, spell.employerId],
    ['vacancyId', told.vacancyId, spell.vacancyId],
    ['startedOn', told.from, spell.from],
    ['endedOn', told.to, spell.to ?? told.to],
    ['endReason', told.endReason, spell.endReason ?? told.endReason],
    ['place', told.place, spell.place],
  ] as const;
  return pairs.filter(([, row, known]) => row !== null && row !== known).map(([field]) => field);
}
