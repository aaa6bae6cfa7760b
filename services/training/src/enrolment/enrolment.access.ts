import { CommandAccess, Grant, RecordScope } from '@doorstep/event-sourcing';
import { EnrolmentCommand } from './enrolment.commands';
import { EnrolmentState } from './enrolment.decider';

const own: Grant = { roles: ['job-seeker'], record: 'own' };
const office: Grant = { roles: ['counsellor', 'centre-manager'], record: 'office' };
/** A counsellor also sends people to courses of other offices. */
const counsellors: Grant = { roles: ['counsellor', 'centre-manager'], record: 'any' };

const system: Grant = { roles: ['system'], record: 'any' };

function scope(command: EnrolmentCommand, state: EnrolmentState): RecordScope {
  const of = command.type === 'enrol' && state.enrolment === null ? command.data : state.enrolment;
  if (of === null) return {};
  return { personId: of.personId, ...(of.office === null ? {} : { office: of.office }) };
}

export const enrolmentAccess: CommandAccess<EnrolmentCommand, EnrolmentState> = {
  grants: {
    enrol: [own, counsellors],
    'record-attendance': [office],
    'complete-enrolment': [office],
    'drop-out': [own, office],
    'award-certificate': [office],
    'assign-enrolment': [system],
  },
  scope,
};
