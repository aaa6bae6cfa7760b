import { readModel, ServiceDefinition } from '@doorstep/service';
import { assignmentHistory } from './assignment-history/assignment-history.projection';
import { AssignmentHistoryRow } from './assignment-history/assignment-history.table';
import { divisionHistory } from './division-history/division-history.projection';
import { DivisionHistoryRow } from './division-history/division-history.table';
import { educationHistory } from './education-history/education-history.projection';
import { EducationHistoryRow } from './education-history/education-history.table';
import { identityHistory } from './identity-history/identity-history.projection';
import { IdentityHistoryRow } from './identity-history/identity-history.table';
import { DivisionTrees } from './known-facts/division-trees';
import { FactEventQueries } from './known-facts/fact-events.queries';
import { KnownFacts } from './known-facts/known-facts.queries';
import { matchingHistory } from './matching-history/matching-history.projection';
import { MatchingHistoryRow } from './matching-history/matching-history.table';
import { membershipHistory } from './membership-history/membership-history.projection';
import { MembershipHistoryRow } from './membership-history/membership-history.table';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { assignments } from './migrations/0002-assignments';
import { personHistory } from './person-history/person-history.projection';
import { PersonHistoryRow } from './person-history/person-history.table';
import { PlacementFairnessController } from './placement-fairness/placement-fairness.http';
import { PlacementFunnelController } from './placement-funnel/placement-funnel.http';
import { placementHistory } from './placement-history/placement-history.projection';
import { PlacementHistoryRow } from './placement-history/placement-history.table';
import { CellLabels } from './placement-rates/cell-labels';
import { Cohorts } from './placement-rates/cohorts';
import { PersonEvents } from './placement-rates/person-events';
import { PlacementRatesController } from './placement-rates/placement-rates.http';
import { PublishedRates } from './published-rates/published-rates';
import { PublishedRatesController } from './published-rates/published-rates.http';
import { registrationHistory } from './registration-history/registration-history.projection';
import { RegistrationHistoryRow } from './registration-history/registration-history.table';
import { retentionHistory } from './retention-history/retention-history.projection';
import { RetentionHistoryRow } from './retention-history/retention-history.table';
import { WatermarkQueries } from './watermarks/watermarks.queries';

export const placementMetrics: ServiceDefinition = {
  name: 'placement-metrics',
  resources: ['placement-rates', 'placement-funnel', 'placement-fairness', 'published-placement-rates'],
  capabilities: [],
  readModels: [
    readModel(registrationHistory, RegistrationHistoryRow),
    readModel(personHistory, PersonHistoryRow),
    readModel(identityHistory, IdentityHistoryRow),
    readModel(assignmentHistory, AssignmentHistoryRow),
    readModel(membershipHistory, MembershipHistoryRow),
    readModel(educationHistory, EducationHistoryRow),
    readModel(placementHistory, PlacementHistoryRow),
    readModel(retentionHistory, RetentionHistoryRow),
    readModel(matchingHistory, MatchingHistoryRow),
    readModel(divisionHistory, DivisionHistoryRow),
  ],
  migrations: [initial, assignments],
  messages: { en, zh },
  module: {
    controllers: [
      PlacementRatesController,
      PlacementFunnelController,
      PlacementFairnessController,
      PublishedRatesController,
    ],
    providers: [
      KnownFacts,
      DivisionTrees,
      FactEventQueries,
      WatermarkQueries,
      Cohorts,
      PersonEvents,
      CellLabels,
      PublishedRates,
    ],
  },
};
