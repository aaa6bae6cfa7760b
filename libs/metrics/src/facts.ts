import { CivilDate } from '@doorstep/event-sourcing';
import { WorkKind } from './spell';

export interface PersonFact {
  readonly personId: string;
  readonly residence: string;
  readonly sex: string;
  /** `YYYY-MM`, or `unknown`. */
  readonly birthMonth: string;
  readonly channel: string;
}

export interface RegistrationFact {
  readonly personId: string;
  readonly openedOn: CivilDate;
}

export interface MembershipFact {
  readonly personId: string;
  readonly group: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

export interface EducationFact {
  readonly personId: string;
  readonly education: string;
}

export interface PlacementFact {
  readonly placementId: string;
  readonly personId: string;
  readonly employerId: string;
  readonly kind: WorkKind;
  readonly startedOn: CivilDate;
  readonly endedOn: CivilDate | null;
  readonly verifiedOn: CivilDate | null;
}

export interface RetentionFact {
  readonly placementId: string;
  /** The check's day after the start of work: 30, 90, 180. */
  readonly day: number;
  readonly outcome: 'working' | 'left' | 'unreachable';
}
