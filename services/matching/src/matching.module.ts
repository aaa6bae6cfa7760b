import { capability, policies, readModel, ServiceDefinition } from '@doorstep/service';
import { courseOffers } from './course-offers/courses.projection';
import { CoursesQueries } from './course-offers/courses.queries';
import { CourseRow } from './course-offers/courses.table';
import { LivePeople } from './live-people/live-people';
import { RegisteredPeople } from './live-people/registered-people';
import { SuitedPeople } from './live-people/suited-people';
import { LiveVacancies } from './live-vacancies/live-vacancies';
import { MatchTracesController } from './match-traces/match-traces.http';
import { courses } from './migrations/0005-courses';
import { ContestAnswering } from './contest/contest-answering';
import { ContestRaising } from './contest/contest-raising';
import { contestAccess } from './contest/contest.access';
import { contestCommands } from './contest/contest.commands';
import { contest } from './contest/contest.decider';
import { ContestController } from './contest/contest.http';
import { contestPublished } from './contest/contest.published';
import { ContestedDecisions } from './contest/contested-decisions';
import { ContestsController } from './contests/contests.http';
import { contests } from './contests/contests.projection';
import { ContestsQueries } from './contests/contests.queries';
import { ContestRow } from './contests/contests.table';
import { deadlines } from './deadlines/deadlines.projection';
import { DeadlineRow } from './deadlines/deadlines.table';
import { Explanations } from './explanation/explanations';
import { matchEmployers } from './match-employer/match-employers.projection';
import { MatchEmployerRow } from './match-employer/match-employers.table';
import { MatchFactsQueries } from './match-facts/match-facts.queries';
import { MatchParametersInForce } from './match-facts/match-parameters';
import { MatchTables } from './match-facts/match-tables';
import { matchPeople } from './match-person/match-people.projection';
import { MatchPersonRow } from './match-person/match-people.table';
import { matchVacancies } from './match-vacancy/match-vacancies.projection';
import { MatchVacancyRow } from './match-vacancy/match-vacancies.table';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { writtenIn } from './migrations/0002-written-in';
import { roundsHeld } from './migrations/0004-rounds';
import { contests as contestsTable } from './migrations/0003-contests';
import { employersKnown } from './migrations/0006-employers';
import { passedOver } from './migrations/0007-passed-over';
import { shortfall } from './migrations/0008-shortfall';
import { shownLists as shownListsTable } from './migrations/0009-shown-lists';
import { declined } from './migrations/0010-declined';
import { lastRuns } from './person-recommendations/last-runs.projection';
import {
  ExplainedRecommendationController,
  PersonRecommendationsController,
} from './person-recommendations/person-recommendations.http';
import { personRecommendations } from './person-recommendations/person-recommendations.projection';
import { PersonRecommendationsQueries } from './person-recommendations/person-recommendations.queries';
import { LastRunRow, PersonRecommendationRow } from './person-recommendations/person-recommendations.table';
import { cancelHireOnVoid } from './policies/cancel-hire-on-void';
import { contestOverdue } from './policies/contest-deadlines';
import { followPerson } from './policies/follow-person';
import { employerSilence, lapseWithVacancy, releaseSeat } from './policies/referral-deadlines';
import { seatsFollowVacancies } from './policies/seats-follow-vacancies';
import { ProspectsController } from './prospects/prospects.http';
import { RecommendationRuns } from './recommendation-runs/recommendation-runs';
import { RecommendationRunsController } from './recommendation-runs/recommendation-runs.http';
import { recommendationsAccess } from './recommendations/recommendations.access';
import { recommendationsCommands } from './recommendations/recommendations.commands';
import { recommendations } from './recommendations/recommendations.decider';
import { RecommendationsController } from './recommendations/recommendations.http';
import { recommendationsPublished } from './recommendations/recommendations.published';
import { ReferralMaking } from './referral/referral-making';
import { ReferralRecords } from './referral/referral-records';
import { referralAccess } from './referral/referral.access';
import { referralCommands } from './referral/referral.commands';
import { referral } from './referral/referral.decider';
import { ReferralController } from './referral/referral.http';
import { referralPublished } from './referral/referral.published';
import { ReferralsController } from './referrals/referrals.http';
import { referrals } from './referrals/referrals.projection';
import { ReferralsQueries } from './referrals/referrals.queries';
import { ReferralRow } from './referrals/referrals.table';
import { roundAccess } from './round/round.access';
import { roundCommands } from './round/round.commands';
import { round } from './round/round.decider';
import { OfficeRounds } from './round/office-rounds';
import { RoundParameters } from './round/round-parameters';
import { StandingQueries } from './round/standing.queries';
import { RoundsController } from './rounds/rounds.http';
import { rounds } from './rounds/rounds.projection';
import { RoundWords } from './rounds/round-words';
import { RoundsQueries } from './rounds/rounds.queries';
import { RoundRow } from './rounds/rounds.table';
import { seatsTaken } from './seats/seats-taken.projection';
import { SeatsTakenRow } from './seats/seats-taken.table';
import { seatsAccess } from './seats/seats.access';
import { seatsCommands } from './seats/seats.commands';
import { seats } from './seats/seats.decider';
import { seatsPublished } from './seats/seats.published';
import { ShownListsController } from './shown-lists/shown-lists.http';
import { shownLists } from './shown-lists/shown-lists.projection';
import { ShownListsQueries } from './shown-lists/shown-lists.queries';
import { ShownListRow } from './shown-lists/shown-lists.table';
import { NoticeTermsInForce } from './vacancy-audiences/notice-terms';
import { ToldQueries } from './vacancy-audiences/told.queries';
import { VacancyAudiences } from './vacancy-audiences/vacancy-audiences';
import { VacancyAudiencesController } from './vacancy-audiences/vacancy-audiences.http';
import { VacancyCandidatesController } from './vacancy-candidates/vacancy-candidates.http';
import { WorkQueueController } from './work-queue/work-queue.http';
import { WorkQueueQueries } from './work-queue/work-queue.queries';

export const matching: ServiceDefinition = {
  name: 'matching',
  resources: [
    'recommendation-runs',
    'recommendations',
    'people-recommendations',
    'vacancy-candidates',
    'vacancy-audiences',
    'referrals',
    'contests',
    'matching-work-queue',
    'matching-rounds',
    'match-traces',
    'people-prospects',
    'shown-lists',
  ],
  capabilities: [
    capability({
      decider: recommendations,
      commands: recommendationsCommands,
      access: recommendationsAccess,
      published: recommendationsPublished,
    }),
    capability({
      decider: referral,
      commands: referralCommands,
      access: referralAccess,
      published: referralPublished,
    }),
    capability({ decider: contest, commands: contestCommands, access: contestAccess, published: contestPublished }),
    capability({ decider: seats, commands: seatsCommands, access: seatsAccess, published: seatsPublished }),
    capability({ decider: round, commands: roundCommands, access: roundAccess }),
  ],
  readModels: [
    readModel(matchPeople, MatchPersonRow),
    readModel(matchVacancies, MatchVacancyRow),
    readModel(matchEmployers, MatchEmployerRow),
    readModel(seatsTaken, SeatsTakenRow),
    readModel(personRecommendations, PersonRecommendationRow),
    readModel(lastRuns, LastRunRow),
    readModel(referrals, ReferralRow),
    readModel(contests, ContestRow),
    readModel(deadlines, DeadlineRow),
    readModel(rounds, RoundRow),
    readModel(courseOffers, CourseRow),
    readModel(shownLists, ShownListRow),
  ],
  policies: policies(seatsFollowVacancies, followPerson, cancelHireOnVoid),
  deadlines: { entity: DeadlineRow, policies: [employerSilence, lapseWithVacancy, releaseSeat, contestOverdue] },
  migrations: [
    initial,
    writtenIn,
    contestsTable,
    roundsHeld,
    courses,
    employersKnown,
    passedOver,
    shortfall,
    shownListsTable,
    declined,
  ],
  messages: { en, zh },
  onStarted: async (running) => running.get(LivePeople).begin(),
  module: {
    controllers: [
      RecommendationRunsController,
      RecommendationsController,
      PersonRecommendationsController,
      ExplainedRecommendationController,
      VacancyCandidatesController,
      VacancyAudiencesController,
      ReferralController,
      ReferralsController,
      ContestController,
      ContestsController,
      WorkQueueController,
      RoundsController,
      MatchTracesController,
      ProspectsController,
      ShownListsController,
    ],
    providers: [
      MatchFactsQueries,
      MatchParametersInForce,
      MatchTables,
      RecommendationRuns,
      Explanations,
      PersonRecommendationsQueries,
      ReferralMaking,
      ReferralRecords,
      ReferralsQueries,
      ContestedDecisions,
      ContestRaising,
      ContestAnswering,
      ContestsQueries,
      WorkQueueQueries,
      LiveVacancies,
      LivePeople,
      RegisteredPeople,
      SuitedPeople,
      NoticeTermsInForce,
      ToldQueries,
      VacancyAudiences,
      OfficeRounds,
      RoundParameters,
      StandingQueries,
      RoundsQueries,
      RoundWords,
      CoursesQueries,
      ShownListsQueries,
    ],
  },
};
