import { streamOf } from '@doorstep/event-sourcing';
import { capability, guardedBy, importRoute, policies, readModel, ServiceDefinition } from '@doorstep/service';
import { deadlines } from './deadlines/deadlines.projection';
import { DeadlineRow } from './deadlines/deadlines.table';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { personOffice } from './person-office/person-office.projection';
import { PersonOfficeQueries } from './person-office/person-office.queries';
import { PersonOfficeRow } from './person-office/person-office.table';
import { PlacementRecordController } from './placement-record/placement-record.http';
import { placementRecord } from './placement-record/placement-record.projection';
import { PlacementRecordQueries } from './placement-record/placement-record.queries';
import { PlacementRecordRow } from './placement-record/placement-record.table';
import { PlacementSending } from './placement/placement-sending';
import { PlacementStreams } from './placement/placement-streams';
import { placementAccess } from './placement/placement.access';
import { placementCommands, ReportPlacement } from './placement/placement.commands';
import { placement } from './placement/placement.decider';
import { PlacementController } from './placement/placement.http';
import { publishedPlacement } from './placement/placement.published';
import { PlacementState } from './placement/placement.state';
import { PlacementsImport } from './placement/placements.import';
import { assignPlacements } from './policies/assign-placements';
import { moveSubsidisedPost } from './policies/move-subsidised-post';
import { raiseRetentionChecks } from './policies/raise-retention-checks';
import { reportPlacementOnHire } from './policies/report-placement-on-hire';
import { subsidisedPostsAccess } from './subsidised-posts/subsidised-posts.access';
import { SubsidisedPostsCommand, subsidisedPostsCommands } from './subsidised-posts/subsidised-posts.commands';
import { subsidisedPosts } from './subsidised-posts/subsidised-posts.decider';
import { WorkQueueController } from './work-queue/work-queue.http';
import { workQueue } from './work-queue/work-queue.projection';
import { WorkQueueQueries } from './work-queue/work-queue.queries';
import { WorkQueueRow } from './work-queue/work-queue.table';

const placementIdOf = ({ data }: SubsidisedPostsCommand) => ('post' in data ? data.post.factId : data.factId);

const imports = importRoute('placements', PlacementsImport, ReportPlacement);

export const placements: ServiceDefinition = {
  name: 'placements',
  resources: ['placements', 'placement-tasks', 'imports/placements'],
  capabilities: [
    capability({
      decider: placement,
      commands: placementCommands,
      access: placementAccess,
      published: publishedPlacement,
    }),
    capability({
      decider: subsidisedPosts,
      commands: subsidisedPostsCommands,
      access: subsidisedPostsAccess,
      guardedBy: guardedBy(
        placement,
        (command: SubsidisedPostsCommand) => streamOf(placement, placementIdOf(command)),
        ({ personId, spell }: PlacementState) =>
          spell === null ? {} : { personId, office: spell.office, employerId: spell.employerId },
      ),
    }),
  ],
  readModels: [
    readModel(deadlines, DeadlineRow),
    readModel(workQueue, WorkQueueRow),
    readModel(placementRecord, PlacementRecordRow),
    readModel(personOffice, PersonOfficeRow),
  ],
  policies: policies(reportPlacementOnHire, assignPlacements, moveSubsidisedPost),
  deadlines: { entity: DeadlineRow, policies: [raiseRetentionChecks] },
  migrations: [initial],
  messages: { en, zh },
  module: {
    controllers: [PlacementController, PlacementRecordController, WorkQueueController, ...imports.controllers],
    providers: [
      PlacementSending,
      PlacementStreams,
      PersonOfficeQueries,
      WorkQueueQueries,
      PlacementRecordQueries,
      ...imports.providers,
    ],
  },
};
