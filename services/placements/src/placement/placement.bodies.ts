import { CivilDate } from '@doorstep/event-sourcing';
import { Code, Day, Division, Flag, Id, invalid, OneOf, ReferenceDesk, Text, Whole } from '@doorstep/service';
import { evidenceKinds, retentionOutcomes, workKinds } from './placement.events';
import type { EvidenceKind, RetentionOutcome, WorkKind } from './placement.events';

class SpellBody {
  @OneOf(workKinds, { description: 'Market work and work paid from subsidies are counted apart.' }) kind: WorkKind;
  @Id({ optional: true, description: 'Needed for market and subsidised work.' }) employerId?: string | null;
  @Id({ optional: true }) vacancyId?: string | null;
  @Day() startedOn: string;
  @Day({ optional: true, description: 'First day without the work.' }) endedOn?: string | null;
  @Code({ optional: true, description: 'Code of list end-reason.' }) endReason?: string | null;
  @Division({ optional: true, description: 'Place of work.' }) place?: string | null;
}

export class ReportPlacementBody extends SpellBody {
  @Id() personId: string;
  @Id({ optional: true, description: 'The referral it came from; then also the id of the placement.' })
  referralId?: string | null;
}

export class CorrectPlacementBody extends SpellBody {
  @Flag({ description: 'Whether the evidence still stands for the corrected spell.' }) keepsVerification: boolean;
}

export class VerificationBody {
  @OneOf(evidenceKinds) kind: EvidenceKind;
  @Text({ max: 100, description: 'Number of the document or record.' }) reference: string;
  @Text({ optional: true, max: 2000 }) note?: string;
}

export class RetentionCheckBody {
  @Whole({ min: 1, max: 3650, description: 'Which check: days after the start of work.' }) day: number;
  @Day({ optional: true, description: 'Today unless told.' }) checkedOn?: string;
  @OneOf(retentionOutcomes) outcome: RetentionOutcome;
  @Text({ optional: true, max: 2000 }) note?: string;
}

export class EndBody {
  @Day({ description: 'First day without the work.' }) endedOn: string;
  @Code({ description: 'Code of list end-reason.' }) reason: string;
}

/** The spell's own facts as a body states them; work without an employer is the person's own. Throws 422 naming the field. */
export function statedSpell(body: SpellBody, personId: string, reference: ReferenceDesk, today: CivilDate) {
  const { kind, vacancyId = null, startedOn: from, endedOn: to = null, endReason = null, place = null } = body;
  const withoutEmployer = kind === 'flexible' || kind === 'own-business';
  const employerId = body.employerId ?? (withoutEmployer ? personId : undefined);
  if (employerId === undefined) throw invalid({ field: 'employerId', code: 'required' });
  if (endReason !== null) reference.mustKnow('endReason', 'end-reason', endReason, today);
  if (place !== null) reference.mustKnow('place', 'division', place, today);
  return { kind, employerId, vacancyId, from, to, endReason, place };
}
