import { Code, Day, Division, Flag, Id, OneOf, Text, Whole } from '@doorstep/service';
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

/** Whose the spell is: work without an employer is the person's own. */
export function employerOf({ kind, employerId }: SpellBody, personId: string): string | undefined {
  if (employerId != null) return employerId;
  return kind === 'flexible' || kind === 'own-business' ? personId : undefined;
}

/** The spell's own facts as a body states them. */
export function statedSpell(body: SpellBody, employerId: string) {
  const { kind, vacancyId = null, startedOn: from, endedOn: to = null, endReason = null, place = null } = body;
  return { kind, employerId, vacancyId, from, to, endReason, place };
}
