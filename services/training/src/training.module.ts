import { capability, importRoute, policies, readModel, ServiceDefinition } from '@doorstep/service';
import { CourseListController } from './course-list/course-list.http';
import { courseList } from './course-list/course-list.projection';
import { CourseListQueries } from './course-list/course-list.queries';
import { CourseListRow } from './course-list/course-list.table';
import { courseAccess } from './course/course.access';
import { courseCommands, ListCourse } from './course/course.commands';
import { course } from './course/course.decider';
import { CourseController } from './course/course.http';
import { coursePublished } from './course/course.published';
import { CoursesImport } from './course/courses.import';
import { EnrolmentRecordsController, RosterController } from './enrolment-records/enrolment-records.http';
import { enrolmentRecords } from './enrolment-records/enrolment-records.projection';
import { EnrolmentRecordQueries } from './enrolment-records/enrolment-records.queries';
import { EnrolmentRecordRow } from './enrolment-records/enrolment-records.table';
import { enrolmentAccess } from './enrolment/enrolment.access';
import { enrolmentCommands } from './enrolment/enrolment.commands';
import { enrolment } from './enrolment/enrolment.decider';
import { EnrolmentController } from './enrolment/enrolment.http';
import { enrolmentPublished } from './enrolment/enrolment.published';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { ProviderDirectoryController } from './provider-directory/provider-directory.http';
import { providerDirectory } from './provider-directory/provider-directory.projection';
import { ProviderDirectoryQueries } from './provider-directory/provider-directory.queries';
import { ProviderDirectoryRow } from './provider-directory/provider-directory.table';
import { assignEnrolments } from './policies/assign-enrolments';
import { providerAccess } from './provider/provider.access';
import { providerCommands } from './provider/provider.commands';
import { provider } from './provider/provider.decider';
import { ProviderController } from './provider/provider.http';
import { TrainingRecords } from './training-records';

const imports = importRoute('courses', CoursesImport, ListCourse);

export const training: ServiceDefinition = {
  name: 'training',
  resources: ['training-providers', 'courses', 'enrolments', 'imports/courses'],
  capabilities: [
    capability({ decider: provider, commands: providerCommands, access: providerAccess }),
    capability({ decider: course, commands: courseCommands, access: courseAccess, published: coursePublished }),
    capability({
      decider: enrolment,
      commands: enrolmentCommands,
      access: enrolmentAccess,
      published: enrolmentPublished,
    }),
  ],
  readModels: [
    readModel(providerDirectory, ProviderDirectoryRow),
    readModel(courseList, CourseListRow),
    readModel(enrolmentRecords, EnrolmentRecordRow),
  ],
  policies: policies(assignEnrolments),
  migrations: [initial],
  messages: { en, zh },
  module: {
    controllers: [
      ProviderController,
      CourseController,
      EnrolmentController,
      ProviderDirectoryController,
      CourseListController,
      EnrolmentRecordsController,
      RosterController,
      ...imports.controllers,
    ],
    providers: [
      TrainingRecords,
      ProviderDirectoryQueries,
      CourseListQueries,
      EnrolmentRecordQueries,
      ...imports.providers,
    ],
  },
};
