import { streamOf } from '@doorstep/event-sourcing';
import { capability, guardedBy, importRoute, policies, readModel, ServiceDefinition } from '@doorstep/service';
import { ConfirmationsDueController } from './confirmations-due/confirmations-due.http';
import { AdviserCaseloadController } from './adviser-caseload/adviser-caseload.http';
import { adviserCaseload } from './adviser-caseload/adviser-caseload.projection';
import { AdviserCaseloadQueries } from './adviser-caseload/adviser-caseload.queries';
import { AdviserCaseloadRow } from './adviser-caseload/adviser-caseload.table';
import { deadlines } from './deadlines/deadlines.projection';
import { DeadlineRow } from './deadlines/deadlines.table';
import { Decisions } from './decisions';
import { HouseholdReadsController, PersonHouseholdController } from './household/household-reads.http';
import { householdAccess } from './household/household.access';
import { householdCommands } from './household/household.commands';
import { household } from './household/household.decider';
import { HouseholdController } from './household/household.http';
import { households } from './household/household.projection';
import { publishedHousehold } from './household/household.published';
import { HouseholdQueries } from './household/household.queries';
import { HouseholdRow } from './household/household.table';
import { membershipAccess } from './membership/membership.access';
import { membershipCommands } from './membership/membership.commands';
import { membership } from './membership/membership.decider';
import { MembershipController } from './membership/membership.http';
import { publishedMembership } from './membership/membership.published';
import * as en from './messages/en.json';
import * as zh from './messages/zh.json';
import { initial } from './migrations/0001-initial';
import { OwnRecordsController } from './person-file/own-records.http';
import { PersonFileController } from './person-file/person-file.http';
import { personFile } from './person-file/person-file.projection';
import { PersonFileQueries } from './person-file/person-file.queries';
import { PersonFileRow } from './person-file/person-file.table';
import { ActivePeople } from './person/active-people';
import { PeopleImport } from './person/people.import';
import { PersonErasureController } from './person/person-erasure.http';
import { PersonErasures } from './person/person-erasures';
import { PersonLinksController } from './person/person-links.http';
import { PersonRecords } from './person/person-records';
import { PersonRegistrar } from './person/person-registrar';
import { personAccess } from './person/person.access';
import { personCommands, RegisterPerson } from './person/person.commands';
import { person } from './person/person.decider';
import { PersonController } from './person/person.http';
import { publishedPerson } from './person/person.published';
import { scopeOfPerson } from './person/person.state';
import { addCertificateOnAward } from './policies/add-certificate-on-award';
import { endRegistrationOnErasure } from './policies/end-registration-on-erasure';
import { endRegistrationOnPlacement } from './policies/end-registration-on-placement';
import { lapseUnconfirmedRegistration } from './policies/lapse-unconfirmed-registration';
import { profileAccess } from './profile/profile.access';
import { profileCommands } from './profile/profile.commands';
import { profile } from './profile/profile.decider';
import { ProfileController } from './profile/profile.http';
import { publishedProfile } from './profile/profile.published';
import { registrationAccess } from './registration/registration.access';
import { registrationCommands } from './registration/registration.commands';
import { registration } from './registration/registration.decider';
import { RegistrationController } from './registration/registration.http';
import { publishedRegistration } from './registration/registration.published';

/** Streams named by a person's id are judged by that person's record. */
const ofPerson = ({ category }: { readonly category: string }) =>
  guardedBy(person, (_, streamId) => streamOf(person, streamId.slice(category.length + 1)), scopeOfPerson);

const imports = importRoute('people', PeopleImport, RegisterPerson);

export const jobSeekers: ServiceDefinition = {
  name: 'job-seekers',
  resources: ['people', 'households', 'confirmations-due', 'imports/people'],
  capabilities: [
    capability({ decider: person, commands: personCommands, access: personAccess, published: publishedPerson }),
    capability({
      decider: registration,
      commands: registrationCommands,
      access: registrationAccess,
      guardedBy: ofPerson(registration),
      published: publishedRegistration,
    }),
    capability({
      decider: membership,
      commands: membershipCommands,
      access: membershipAccess,
      guardedBy: ofPerson(membership),
      published: publishedMembership,
    }),
    capability({
      decider: profile,
      commands: profileCommands,
      access: profileAccess,
      guardedBy: ofPerson(profile),
      published: publishedProfile,
    }),
    capability({
      decider: household,
      commands: householdCommands,
      access: householdAccess,
      published: publishedHousehold,
    }),
  ],
  readModels: [
    readModel(adviserCaseload, AdviserCaseloadRow),
    readModel(personFile, PersonFileRow),
    readModel(households, HouseholdRow),
    readModel(deadlines, DeadlineRow),
  ],
  policies: policies(endRegistrationOnPlacement, addCertificateOnAward, endRegistrationOnErasure),
  deadlines: { entity: DeadlineRow, policies: [lapseUnconfirmedRegistration] },
  migrations: [initial],
  messages: { en, zh },
  module: {
    controllers: [
      PersonController,
      PersonLinksController,
      PersonErasureController,
      RegistrationController,
      MembershipController,
      ProfileController,
      HouseholdController,
      AdviserCaseloadController,
      ConfirmationsDueController,
      OwnRecordsController,
      PersonFileController,
      HouseholdReadsController,
      PersonHouseholdController,
      ...imports.controllers,
    ],
    providers: [
      ActivePeople,
      PersonRecords,
      PersonRegistrar,
      PersonErasures,
      Decisions,
      AdviserCaseloadQueries,
      PersonFileQueries,
      HouseholdQueries,
      ...imports.providers,
    ],
  },
  onStarted: (running) => running.get(PersonErasures).carryOutAll(),
};
