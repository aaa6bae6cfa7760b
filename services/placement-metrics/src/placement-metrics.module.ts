import { capability, importRoute, readModel, ServiceDefinition } from '@doorstep/service';
import { assignmentHistory } from './assignment-history/assignment-history.projection';
import { AssignmentHistoryRow } from './assignment-history/assignment-history.table';
import { awardHistory } from './award-history/award-history.projection';
import { AwardHistoryRow } from './award-history/award-history.table';
import { BulletinFigures } from './bulletin/bulletin-figures';
import { BulletinController } from './bulletin/bulletin.http';
import { divisionHistory } from './division-history/division-history.projection';
import { DivisionHistoryRow } from './division-history/division-history.table';
import { educationHistory } from './education-history/education-history.projection';
import { EducationHistoryRow } from './education-history/education-history.table';
import { enrolmentHistory } from './enrolment-history/enrolment-history.projection';
import { EnrolmentHistoryRow } from './enrolment-history/enrolment-history.table';
import { householdHistory } from './household-history/household-history.projection';
import { HouseholdHistoryRow } from './household-history/household-history.table';
import { identityHistory } from './identity-history/identity-history.projection';
import { IdentityHistoryRow } from './identity-history/identity-history.table';
import { ConcernedLives } from './known-facts/concerned-lives';
import { DivisionTrees } from './known-facts/division-trees';
import { figureAccess } from './figure/figure.access';
import { FigurePublishing } from './figure/figure-publishing';
import { FigureController } from './figure/figure.http';
import { figureCommands } from './figure/figure.commands';
import { figure } from './figure/figure.decider';
import { KnownLives } from './known-facts/known-lives.queries';
import { KnownNumbers } from './known-facts/known-numbers.queries';
import { matchingHistory } from './matching-history/matching-history.projection';
import { MatchingHistoryRow } from './matching-history/matching-history.table';
import { MetricComparisons } from './metrics/metric-comparisons';
import { MetricFigures } from './metrics/metric-figures';
import { MetricProgress } from './metrics/metric-progress';
import { MetricSubjects } from './metrics/metric-subjects';
import { MetricShowing } from './metrics/metric-showing';
import { MetricsController } from './metrics/metrics.http';
import { TableFiles } from './metrics/table-file';
import { SubjectEvents } from './metrics/subject-events.queries';
import { StatedTargets } from './metrics/stated-targets';
import { membershipHistory } from './membership-history/membership-history.projection';
import { MembershipHistoryRow } from './membership-history/membership-history.table';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { keptFigures } from './kept/keeper';
import { KeptDivisions } from './kept/kept-divisions';
import { KeptFigures } from './kept/kept-figures.queries';
import { initial } from './migrations/0001-initial';
import { assignments } from './migrations/0002-assignments';
import { factsOfFigures } from './migrations/0003-facts-of-figures';
import { publishedFiguresTable } from './migrations/0004-published-figures';
import { outcomeRecords } from './migrations/0005-outcome-records';
import { statedNumbersAndPlaces } from './migrations/0006-stated-numbers-and-places';
import { keptFiguresTables } from './migrations/0007-kept-figures';
import { indexesInUse } from './migrations/0008-indexes-in-use';
import { registrationsByFact } from './migrations/0009-registrations-by-fact';
import { levelsOfParts } from './migrations/0010-levels-of-parts';
import { outcomeHistory } from './outcome-history/outcome-history.projection';
import { OutcomeHistoryRow } from './outcome-history/outcome-history.table';
import { Studies } from './outcome-history/studies.queries';
import { outcomeRecordAccess } from './outcome-record/outcome-record.access';
import { outcomeRecordCommands, StateOutcome } from './outcome-record/outcome-record.commands';
import { outcomeRecord } from './outcome-record/outcome-record.decider';
import { OutcomeRecordsImport } from './outcome-record/outcome-records.import';
import { parameterHistory } from './parameter-history/parameter-history.projection';
import { ParameterHistoryRow } from './parameter-history/parameter-history.table';
import { personHistory } from './person-history/person-history.projection';
import { PersonHistoryRow } from './person-history/person-history.table';
import { placementHistory } from './placement-history/placement-history.projection';
import { PlacementHistoryRow } from './placement-history/placement-history.table';
import { CellLabels } from './metrics/cell-labels';
import { PublishedFiguresController } from './published-figures/published-figures.http';
import { publishedFigures } from './published-figures/published-figures.projection';
import { PublishedFigureQueries } from './published-figures/published-figures.queries';
import { PublishedFigureRow } from './published-figures/published-figures.table';
import { PublishedRates } from './published-rates/published-rates';
import { PublishedRatesController } from './published-rates/published-rates.http';
import { registrationHistory } from './registration-history/registration-history.projection';
import { RegistrationHistoryRow } from './registration-history/registration-history.table';
import { retentionHistory } from './retention-history/retention-history.projection';
import { RetentionHistoryRow } from './retention-history/retention-history.table';
import { vacancyHistory } from './vacancy-history/vacancy-history.projection';
import { VacancyHistoryRow } from './vacancy-history/vacancy-history.table';
import { WatermarkQueries } from './watermarks/watermarks.queries';

const imports = importRoute('outcome-records', OutcomeRecordsImport, StateOutcome);

export const placementMetrics: ServiceDefinition = {
  name: 'placement-metrics',
  resources: ['metrics', 'bulletins', 'figures', 'published-placement-rates', 'imports/outcome-records'],
  capabilities: [
    capability({ decider: figure, commands: figureCommands, access: figureAccess }),
    capability({ decider: outcomeRecord, commands: outcomeRecordCommands, access: outcomeRecordAccess }),
  ],
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
    readModel(enrolmentHistory, EnrolmentHistoryRow),
    readModel(awardHistory, AwardHistoryRow),
    readModel(vacancyHistory, VacancyHistoryRow),
    readModel(divisionHistory, DivisionHistoryRow),
    readModel(parameterHistory, ParameterHistoryRow),
    readModel(householdHistory, HouseholdHistoryRow),
    readModel(publishedFigures, PublishedFigureRow),
    readModel(outcomeHistory, OutcomeHistoryRow),
  ],
  derivedModels: [keptFigures],
  migrations: [
    initial,
    assignments,
    factsOfFigures,
    publishedFiguresTable,
    statedNumbersAndPlaces,
    keptFiguresTables,
    outcomeRecords,
    indexesInUse,
    registrationsByFact,
    levelsOfParts,
  ],
  messages: { en, zh },
  module: {
    controllers: [
      ...imports.controllers,
      MetricsController,
      BulletinController,
      FigureController,
      PublishedFiguresController,
      PublishedRatesController,
    ],
    providers: [
      ...imports.providers,
      Studies,
      KnownLives,
      ConcernedLives,
      MetricSubjects,
      KeptDivisions,
      KeptFigures,
      KnownNumbers,
      MetricFigures,
      FigurePublishing,
      PublishedFigureQueries,
      MetricProgress,
      StatedTargets,
      MetricShowing,
      TableFiles,
      BulletinFigures,
      MetricComparisons,
      SubjectEvents,
      DivisionTrees,
      WatermarkQueries,
      CellLabels,
      PublishedRates,
    ],
  },
};
