import { addMonths } from '@doorstep/event-sourcing';
import { Evidence, Known, PersonLife, unknownCell } from '@doorstep/metrics';
import { OutcomeRecord } from '../outcome-record/outcome-record.events';

/** An outcome record as the life of its subject: what it does not state is not there. */
export function studyLife(record: OutcomeRecord, evidence: Evidence): PersonLife {
  const { recordId: personId, startsOn, spell, training } = record;
  const known = <Fact extends object>(fact: Fact): Known<Fact & { personId: string }> => ({
    ...fact,
    personId,
    evidence,
  });
  return {
    personId,
    recordIds: [personId],
    links: [],
    person: known({
      residence: record.region,
      sex: record.sex ?? unknownCell,
      birthMonth: record.age === null ? unknownCell : addMonths(startsOn, -12 * record.age).slice(0, 7),
      channel: unknownCell,
    }),
    education: record.education === null ? null : known({ education: record.education }),
    memberships: record.groups.map((group) => known({ group, from: startsOn, to: null })),
    registrations: spell === null ? [] : [known({ registrationId: personId, openedOn: startsOn, ...endOf(spell) })],
    placements: [],
    retention: [],
    steps: [],
    answers: [],
    enrolments: training === null ? [] : [known({ ...enrolmentOf(training), enrolledOn: startsOn })],
    awards: [],
    earnings: record.earnings.map((one) => known({ ...one, employerId: null, currency: record.currency ?? '' })),
    followUps: record.followUps.map(known),
  };
}

function endOf({ length, seenUntil, ending }: NonNullable<OutcomeRecord['spell']>) {
  const isOpen = ending === 'not-ended';
  return { length, closedOn: isOpen ? null : seenUntil, closingReason: isOpen ? null : ending };
}

function enrolmentOf({ course, length, endedOn }: NonNullable<OutcomeRecord['training']>) {
  return { courseId: course, length, endedOn, outcome: null };
}
