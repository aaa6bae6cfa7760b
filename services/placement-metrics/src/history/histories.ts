import { assignmentHistory } from '../assignment-history/assignment-history.projection';
import { awardHistory } from '../award-history/award-history.projection';
import { educationHistory } from '../education-history/education-history.projection';
import { divisionHistory } from '../division-history/division-history.projection';
import { enrolmentHistory } from '../enrolment-history/enrolment-history.projection';
import { householdHistory } from '../household-history/household-history.projection';
import { identityHistory } from '../identity-history/identity-history.projection';
import { matchingHistory } from '../matching-history/matching-history.projection';
import { membershipHistory } from '../membership-history/membership-history.projection';
import { parameterHistory } from '../parameter-history/parameter-history.projection';
import { personHistory } from '../person-history/person-history.projection';
import { placementHistory } from '../placement-history/placement-history.projection';
import { registrationHistory } from '../registration-history/registration-history.projection';
import { retentionHistory } from '../retention-history/retention-history.projection';
import { vacancyHistory } from '../vacancy-history/vacancy-history.projection';

/** Everything figures are computed from. */
export const histories = [
  registrationHistory,
  personHistory,
  identityHistory,
  assignmentHistory,
  membershipHistory,
  educationHistory,
  placementHistory,
  retentionHistory,
  matchingHistory,
  enrolmentHistory,
  awardHistory,
  vacancyHistory,
  divisionHistory,
  parameterHistory,
  householdHistory,
] as const;
