import { capability, importRoute, policies, readModel, ServiceDefinition } from '@doorstep/service';
import { deadlines } from './deadlines/deadlines.projection';
import { DeadlineRow } from './deadlines/deadlines.table';
import { EmployerDirectoryController } from './employer-directory/employer-directory.http';
import { employerDirectory } from './employer-directory/employer-directory.projection';
import { EmployerDirectoryQueries } from './employer-directory/employer-directory.queries';
import { EmployerDirectoryRow } from './employer-directory/employer-directory.table';
import { EmployerAccountsController } from './employer/employer-accounts.http';
import { employerAccess } from './employer/employer.access';
import { employerCommands } from './employer/employer.commands';
import { employer } from './employer/employer.decider';
import { EmployerController } from './employer/employer.http';
import { employerPublished } from './employer/employer.published';
import { LegalityDesk } from './legality-desk';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { closeVacanciesOfSuspended } from './policies/close-vacancies-of-suspended';
import { endTerms } from './policies/end-terms';
import { followSeats } from './policies/follow-seats';
import { PostingRecords } from './posting-records';
import { VacancyBoardController } from './vacancy-board/vacancy-board.http';
import { vacancyBoard } from './vacancy-board/vacancy-board.projection';
import { VacancyBoardQueries } from './vacancy-board/vacancy-board.queries';
import { VacancyBoardRow } from './vacancy-board/vacancy-board.table';
import {
  EmployerVacanciesController,
  VacancyChecksController,
  VacancyFilesController,
} from './vacancy-files/vacancy-files.http';
import { vacancyFiles } from './vacancy-files/vacancy-files.projection';
import { VacancyFileQueries } from './vacancy-files/vacancy-files.queries';
import { VacancyFileRow } from './vacancy-files/vacancy-files.table';
import { Findings } from './vacancy/findings';
import { VacanciesImport } from './vacancy/vacancies.import';
import { VacancyCheckController } from './vacancy/vacancy-check.http';
import { vacancyAccess } from './vacancy/vacancy.access';
import { ListVacancy, vacancyCommands } from './vacancy/vacancy.commands';
import { vacancy } from './vacancy/vacancy.decider';
import { VacancyController } from './vacancy/vacancy.http';
import { vacancyPublished } from './vacancy/vacancy.published';

const imports = importRoute('vacancies', VacanciesImport, ListVacancy);

export const jobPostings: ServiceDefinition = {
  name: 'job-postings',
  resources: ['employers', 'vacancies', 'vacancy-checks', 'imports/vacancies'],
  capabilities: [
    capability({ decider: employer, commands: employerCommands, access: employerAccess, published: employerPublished }),
    capability({ decider: vacancy, commands: vacancyCommands, access: vacancyAccess, published: vacancyPublished }),
  ],
  readModels: [
    readModel(vacancyBoard, VacancyBoardRow),
    readModel(vacancyFiles, VacancyFileRow),
    readModel(employerDirectory, EmployerDirectoryRow),
    readModel(deadlines, DeadlineRow),
  ],
  policies: policies(followSeats, closeVacanciesOfSuspended),
  deadlines: { entity: DeadlineRow, policies: [endTerms] },
  migrations: [initial],
  messages: { en, zh },
  module: {
    controllers: [
      EmployerController,
      EmployerAccountsController,
      VacancyController,
      VacancyCheckController,
      EmployerDirectoryController,
      VacancyFilesController,
      EmployerVacanciesController,
      VacancyChecksController,
      VacancyBoardController,
      ...imports.controllers,
    ],
    providers: [
      PostingRecords,
      LegalityDesk,
      Findings,
      VacancyBoardQueries,
      VacancyFileQueries,
      EmployerDirectoryQueries,
      ...imports.providers,
    ],
  },
};
