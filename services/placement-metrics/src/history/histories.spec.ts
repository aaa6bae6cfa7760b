import {
  JobSeekersMessage,
  MatchingMessage,
  PlacementFacts,
  PlacementsMessage,
  VacancyFacts,
} from '@doorstep/contracts';
import { givenProjection } from '@doorstep/testing';
import { usualReference } from '@doorstep/testing';
import { assignmentHistory } from '../assignment-history/assignment-history.projection';
import { awardHistory } from '../award-history/award-history.projection';
import { divisionHistory } from '../division-history/division-history.projection';
import { educationHistory } from '../education-history/education-history.projection';
import { enrolmentHistory } from '../enrolment-history/enrolment-history.projection';
import { identityHistory } from '../identity-history/identity-history.projection';
import { matchingHistory } from '../matching-history/matching-history.projection';
import { membershipHistory } from '../membership-history/membership-history.projection';
import { personHistory } from '../person-history/person-history.projection';
import { placementHistory } from '../placement-history/placement-history.projection';
import { registrationHistory } from '../registration-history/registration-history.projection';
import { retentionHistory } from '../retention-history/retention-history.projection';
import { vacancyHistory } from '../vacancy-history/vacancy-history.projection';
import { plainVacancy } from '../told.fixture';

type Of<Message extends { type: string }, Type extends Message['type']> = Extract<Message, { type: Type }>;

const registration = {
  registrationId: 'r1',
  personId: 'p1',
  openedOn: '2026-03-10',
  closedOn: null,
  closingReason: null,
};
const placement: PlacementFacts = {
  placementId: 'w1',
  personId: 'p1',
  employerId: 'e1',
  vacancyId: 'v1',
  referralId: 'w1',
  kind: 'market',
  startedOn: '2026-03-20',
  endedOn: null,
  endReason: null,
  verifiedOn: null,
  place: null,
  office: '620102',
};
const person: Of<JobSeekersMessage, 'job-seekers.person-registered.v1'>['data'] = {
  personId: 'p1',
  office: '620102',
  residence: '620102001',
  sex: 'female',
  birthMonth: '1990-05',
  channel: 'assisted',
  registeredOn: '2026-03-02',
};
const membership = { factId: 'm1', personId: 'p1', group: 'veteran', from: '2020-01-01', to: null };

const statement = (position: number, factId: string, type: string) => {
  const eventId = `00000000-0000-7000-8000-${String(position).padStart(12, '0')}`;
  const recordedAt = Date.parse('2026-03-02T01:00:00Z');
  return { id: eventId, eventId, factId, personId: 'p1', source: 'test', position, recordedAt, type, voided: false };
};

describe('histories', () => {
  it('keep every statement of a registration, the void too', () => {
    const open = { closedOn: null, closingReason: null };
    givenProjection(registrationHistory)
      .events([
        { type: 'job-seekers.registration-opened.v1', data: registration },
        { type: 'job-seekers.registration-corrected.v1', data: { ...registration, openedOn: '2026-03-11' } },
        {
          type: 'job-seekers.registration-closed.v1',
          data: { ...registration, openedOn: '2026-03-11', closedOn: '2026-04-02', closingReason: 'work' },
        },
        { type: 'job-seekers.registration-voided.v1', data: { registrationId: 'r1', personId: 'p1' } },
      ])
      .thenRows([
        { ...statement(1, 'r1', 'job-seekers.registration-opened.v1'), openedOn: '2026-03-10', ...open },
        { ...statement(2, 'r1', 'job-seekers.registration-corrected.v1'), openedOn: '2026-03-11', ...open },
        {
          ...statement(3, 'r1', 'job-seekers.registration-closed.v1'),
          openedOn: '2026-03-11',
          closedOn: '2026-04-02',
          closingReason: 'work',
        },
        { ...statement(4, 'r1', 'job-seekers.registration-voided.v1'), openedOn: null, ...open, voided: true },
      ]);
  });

  it('keep the statistical attributes of people and nothing else of them', () => {
    givenProjection(personHistory)
      .events([{ type: 'job-seekers.person-registered.v1', data: person }])
      .thenRows([
        {
          ...statement(1, 'p1', 'job-seekers.person-registered.v1'),
          residence: '620102001',
          sex: 'female',
          birthMonth: '1990-05',
          channel: 'assisted',
        },
      ]);
  });

  it('keep merges and splits', () => {
    givenProjection(identityHistory)
      .events([
        {
          type: 'job-seekers.persons-merged.v1',
          data: { survivorId: 'p2', absorbedId: 'p1', effectiveOn: '2026-03-10' },
        },
        {
          type: 'job-seekers.persons-split.v1',
          data: { survivorId: 'p2', restoredId: 'p1', effectiveOn: '2026-03-11', assignments: [] },
        },
      ])
      .thenRows([
        {
          ...statement(1, 'p2:p1', 'job-seekers.persons-merged.v1'),
          kind: 'merged',
          survivorId: 'p2',
          absorbedId: 'p1',
        },
        { ...statement(2, 'p2:p1', 'job-seekers.persons-split.v1'), kind: 'split', survivorId: 'p2', absorbedId: 'p1' },
      ]);
  });

  it('keep every fact that a split assigned', () => {
    const split = statement(1, '', 'job-seekers.persons-split.v1');
    const between = { survivorId: 'p2', restoredId: 'p1' };
    givenProjection(assignmentHistory)
      .events([
        {
          type: 'job-seekers.persons-split.v1',
          data: {
            ...between,
            effectiveOn: '2026-03-11',
            assignments: [
              { category: 'registration', factId: 'r1', personId: 'p1' },
              { category: 'placement', factId: 'w1', personId: 'p2' },
            ],
          },
        },
      ])
      .thenRows([
        { ...split, ...between, id: `${split.id}#0`, category: 'registration', factId: 'r1', personId: 'p1' },
        { ...split, ...between, id: `${split.id}#1`, category: 'placement', factId: 'w1', personId: 'p2' },
      ]);
  });

  it('keep memberships and their withdrawal', () => {
    givenProjection(membershipHistory)
      .events([
        { type: 'job-seekers.membership-stated.v1', data: membership },
        { type: 'job-seekers.membership-voided.v1', data: { factId: 'm1', personId: 'p1' } },
      ])
      .thenRows([
        { ...statement(1, 'm1', 'job-seekers.membership-stated.v1'), group: 'veteran', from: '2020-01-01', to: null },
        { ...statement(2, 'm1', 'job-seekers.membership-voided.v1'), group: null, from: null, to: null, voided: true },
      ]);
  });

  it('keep the education level of a profile alone', () => {
    const profile: Of<JobSeekersMessage, 'job-seekers.profile-stated.v1'>['data'] = {
      personId: 'p1',
      occupationsWanted: ['5120'],
      occupationsHeld: [],
      skills: [],
      education: 'bachelor',
      certificates: [],
      wageFloorFen: 300_000,
      commuteLimitKm: null,
      contractKinds: [],
      shifts: [],
      accommodationNeeds: ['wheelchair-access'],
      acceptsDormitory: false,
    };
    givenProjection(educationHistory)
      .events([{ type: 'job-seekers.profile-stated.v1', data: profile }])
      .thenRows([{ ...statement(1, 'p1', 'job-seekers.profile-stated.v1'), education: 'bachelor' }]);
  });

  it('keep every statement of a placement', () => {
    const work = { employerId: 'e1', kind: 'market', startedOn: '2026-03-20', endedOn: null, endReason: null };
    const spell = { ...work, place: null, office: '620102', vacancyId: 'v1' };
    const nothing = { employerId: null, kind: null, startedOn: null, endedOn: null, endReason: null };
    const none = { ...nothing, place: null, office: null, vacancyId: null, verifiedOn: null };
    const verified: PlacementsMessage = {
      type: 'placements.placement-verified.v1',
      data: { ...placement, verifiedOn: '2026-03-25' },
    };
    givenProjection(placementHistory)
      .events([
        { type: 'placements.placement-reported.v1', data: placement },
        verified,
        {
          type: 'placements.placement-ended.v1',
          data: {
            ...placement,
            verifiedOn: '2026-03-25',
            endedOn: '2026-05-01',
            endReason: 'resigned',
            place: '620103',
          },
        },
        { type: 'placements.placement-voided.v1', data: { placementId: 'w1', personId: 'p1' } },
      ])
      .thenRows([
        { ...statement(1, 'w1', 'placements.placement-reported.v1'), ...spell, verifiedOn: null },
        { ...statement(2, 'w1', 'placements.placement-verified.v1'), ...spell, verifiedOn: '2026-03-25' },
        {
          ...statement(3, 'w1', 'placements.placement-ended.v1'),
          ...spell,
          verifiedOn: '2026-03-25',
          endedOn: '2026-05-01',
          endReason: 'resigned',
          place: '620103',
        },
        { ...statement(4, 'w1', 'placements.placement-voided.v1'), ...none, voided: true },
      ]);
  });

  it('keep retention checks, one fact for each day', () => {
    const check = { placementId: 'w1', personId: 'p1', day: 90, checkedOn: '2026-06-20', outcome: 'working' as const };
    givenProjection(retentionHistory)
      .events([{ type: 'placements.retention-checked.v1', data: check }])
      .thenRows([
        {
          ...statement(1, 'w1:90', 'placements.retention-checked.v1'),
          placementId: 'w1',
          day: 90,
          outcome: 'working',
        },
      ]);
  });

  it('keep each recommendation of a run, and the steps after it', () => {
    const recommended = (recommendationId: string, vacancyId: string, rank: number) => ({
      recommendationId,
      vacancyId,
      employerId: 'e1',
      rank,
    });
    const made: Of<MatchingMessage, 'matching.recommendations-made.v1'> = {
      type: 'matching.recommendations-made.v1',
      data: {
        runId: 'n1',
        personId: 'p1',
        madeOn: '2026-03-12',
        recommendations: [recommended('c1', 'v1', 1), recommended('c2', 'v2', 2)],
      },
    };
    const { rows } = givenProjection(matchingHistory).events([
      made,
      {
        type: 'matching.recommendation-delivered.v1',
        data: { recommendationId: 'c1', personId: 'p1', vacancyId: 'v1', means: 'read-out', deliveredOn: '2026-03-13' },
      },
      {
        type: 'matching.referral-made.v1',
        data: { referralId: 'f1', personId: 'p1', vacancyId: 'v1', employerId: 'e1', referredOn: '2026-03-14' },
      },
      {
        type: 'matching.referral-closed.v1',
        data: {
          referralId: 'f2',
          personId: 'p1',
          vacancyId: 'v2',
          closedOn: '2026-03-15',
          outcome: 'refused-by-employer',
          reasonCode: 'other',
        },
      },
      {
        type: 'matching.person-hired.v1',
        data: {
          referralId: 'f1',
          personId: 'p1',
          vacancyId: 'v1',
          employerId: 'e1',
          startsOn: '2026-03-20',
          subsidised: false,
          contractKind: null,
          wage: null,
          place: null,
          office: '620102',
        },
      },
    ]);
    expect(
      [...rows.values()].map(({ factId, step, vacancyId, happenedOn, employerId, outcome }) =>
        [factId, step, vacancyId, happenedOn, employerId, outcome].join(' '),
      ),
    ).toEqual([
      'c1 recommended v1 2026-03-12 e1 ',
      'c2 recommended v2 2026-03-12 e1 ',
      'c1 delivered v1 2026-03-13  ',
      'f1 referred v1 2026-03-14 e1 ',
      'f2 answered v2 2026-03-15  refused-by-employer',
      'f1 hired v1 2026-03-20 e1 hired',
    ]);
  });

  it('keep the beginning and the end of an enrolment', () => {
    const of = { enrolmentId: 'n1', personId: 'p1', courseId: 'k1' };
    givenProjection(enrolmentHistory)
      .events([
        { type: 'training.enrolment-recorded.v1', data: { ...of, enrolledOn: '2026-03-10' } },
        { type: 'training.enrolment-ended.v1', data: { ...of, endedOn: '2026-04-10', outcome: 'completed' } },
      ])
      .thenRows([
        {
          ...statement(1, 'n1', 'training.enrolment-recorded.v1'),
          courseId: 'k1',
          enrolledOn: '2026-03-10',
          endedOn: null,
          outcome: null,
        },
        {
          ...statement(2, 'n1', 'training.enrolment-ended.v1'),
          courseId: 'k1',
          enrolledOn: null,
          endedOn: '2026-04-10',
          outcome: 'completed',
        },
      ]);
  });

  it('keep whose a certificate is', () => {
    const awarded = { certificateId: 'z1', courseId: 'k1', certificate: 'CN-6-29-02', awardedOn: '2026-04-12' };
    const of = { courseId: 'k1', certificate: 'CN-6-29-02', awardedOn: '2026-04-12' };
    givenProjection(awardHistory)
      .events([
        { type: 'training.certificate-awarded.v1', data: { ...awarded, personId: 'p2', skills: [] } },
        {
          type: 'training.certificate-reassigned.v1',
          data: { ...awarded, personId: 'p1', formerPersonId: 'p2', skills: [] },
        },
      ])
      .thenRows([
        { ...statement(1, 'z1', 'training.certificate-awarded.v1'), ...of, personId: 'p2' },
        { ...statement(2, 'z1', 'training.certificate-reassigned.v1'), ...of },
      ]);
  });

  it('keep what is said of vacancies that were published, each time no more than is said', () => {
    const published: VacancyFacts = { ...plainVacancy, openings: 2 };
    const { rows } = givenProjection(vacancyHistory).events([
      { type: 'job-postings.vacancy-published.v1', data: published },
      { type: 'job-postings.vacancy-openings-changed.v1', data: { vacancyId: 'v1', openings: 3 } },
      { type: 'job-postings.vacancy-corrected.v1', data: { ...published, place: null, openings: 3 } },
      { type: 'job-postings.vacancy-closed.v1', data: { vacancyId: 'v1', reason: 'filled' } },
      { type: 'job-postings.vacancy-reopened.v1', data: { ...published, openings: 4, expiresOn: '2026-06-01' } },
      { type: 'job-postings.vacancy-corrected.v1', data: { ...published, standing: 'listed' } },
    ]);
    expect(
      [...rows.values()].map(({ factId, employerId, place, publishedOn, expiresOn, openings, open, closingReason }) =>
        [factId, employerId, place, publishedOn, expiresOn, openings, open, closingReason].join(' '),
      ),
    ).toEqual([
      'v1 e1 620102001 2026-03-01 2026-05-01 2 true ',
      'v1     3  ',
      'v1 e1  2026-03-01 2026-05-01 3  ',
      'v1      false filled',
      'v1 e1 620102001 2026-03-01 2026-06-01 4 true ',
    ]);
  });

  it('keep divisions and no other reference data', () => {
    const entries = usualReference.filter(({ code, kind }) => code === '620102' || kind === 'parameter').slice(0, 2);
    const [township] = entries;
    const { rows } = givenProjection(divisionHistory).events([
      ...entries.map((data) => ({ type: 'reference-data.entry-stated.v1' as const, data })),
      {
        type: 'reference-data.entry-withdrawn.v1',
        data: { entryId: township?.entryId ?? '', kind: 'division', list: 'division' },
      },
    ]);
    expect([...rows.values()].map(({ code, parent, level, voided }) => [code, parent, level, voided])).toEqual([
      ['620102', '620100', 'county', false],
      [null, null, null, true],
    ]);
  });
});
