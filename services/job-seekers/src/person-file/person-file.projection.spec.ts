import { Sealed } from '@doorstep/event-sourcing';
import { givenProjection, recorded } from '@doorstep/testing';
import { Profile } from '../profile/profile.events';
import { personFile, PersonFileEvent } from './person-file.projection';

const sealed = (text: string) => `sealed.p1.${text}` as Sealed;
const identity = { name: sealed('name'), identityNumber: sealed('number'), phone: sealed('phone'), address: null };
const details = { residence: '620102001', sex: 'female', birthMonth: '1990-05', identity } as const;
const r1 = { personId: 'p1', registrationId: 'r1' };
const registered: PersonFileEvent = {
  type: 'person-registered',
  data: { personId: 'p1', office: '620102', channel: 'self', registeredOn: '2026-02-01', ...details },
};
const window = { confirmedOn: '2026-02-20', nextDueOn: '2026-03-06', lapsesOn: '2026-03-13' };
const opened: PersonFileEvent = {
  type: 'registration-opened',
  data: { ...r1, openedOn: '2026-02-20', ...window, parameters: [] },
};
const membership = {
  factId: 'f1',
  personId: 'p1',
  group: 'veteran',
  from: '2025-01-01',
  to: null,
  evidence: { kind: 'certificate', reference: sealed('mark') },
} as const;
const profile: Profile = {
  occupationsWanted: ['5120'],
  occupationsHeld: [],
  skills: [],
  education: 'primary',
  certificates: [],
  workHistory: [{ occupation: '5120', from: '2020-01', to: null, description: sealed('words') }],
  wageFloorFen: null,
  commuteLimitKm: null,
  contractKinds: [],
  shifts: [],
  accommodationNeeds: [],
  acceptsDormitory: true,
};

const fileAfter = (...events: readonly PersonFileEvent[]) => {
  const told = [registered, ...events].map((event) => ({ event, recording: { streamId: streamOf(event) } }));
  return givenProjection(personFile).events(told).rows.get('p1');
};
const streamOf = ({ type }: PersonFileEvent): string => {
  if (/^(person|merge|split|fact|subject|record|hold|erasure)/.test(type)) return 'person-p1';
  return type.startsWith('certificate-') ? 'profile-p1' : `${type.split('-')[0]}-p1`;
};

describe('person file', () => {
  it('begins with what somebody gave when they registered', () => {
    expect(fileAfter()).toMatchObject({
      id: 'p1',
      version: 1,
      profileVersion: 0,
      office: '620102',
      file: {
        person: { office: '620102', channel: 'self', ...details },
        registrations: [],
        profile: null,
        history: [{ event: 'person-registered', recordedAt: Date.parse('2026-03-02T01:00:00Z') }],
      },
    });
  });

  it('holds corrections and transfers', () => {
    const row = fileAfter(
      { type: 'person-corrected', data: { personId: 'p1', ...details, residence: '620103001' } },
      {
        type: 'person-transferred',
        data: { personId: 'p1', from: '620102', office: '620103', effectiveOn: '2026-03-01' },
      },
    );
    expect(row).toMatchObject({ version: 3, office: '620103' });
    expect(row?.file.person).toMatchObject({ residence: '620103001', office: '620103', channel: 'self' });
    expect(row?.file.transfers).toEqual([{ from: '620102', office: '620103', effectiveOn: '2026-03-01' }]);
  });

  it('holds dated links to other records of the same person, and the facts given to either', () => {
    const row = fileAfter(
      { type: 'merge-received', data: { survivorId: 'p1', absorbedId: 'p3', effectiveOn: '2026-02-10' } },
      { type: 'split-received', data: { survivorId: 'p1', restoredId: 'p3', effectiveOn: '2026-02-20' } },
      { type: 'persons-merged', data: { absorbedId: 'p1', survivorId: 'p2', effectiveOn: '2026-02-21' } },
      { type: 'fact-assigned', data: { category: 'membership', factId: 'f9', personId: 'p1', survivorId: 'p2' } },
      { type: 'persons-split', data: { restoredId: 'p1', survivorId: 'p2', effectiveOn: '2026-02-22' } },
    );
    expect(row?.file.links).toEqual([
      { relation: 'absorbed', personId: 'p3', from: '2026-02-10', to: '2026-02-20' },
      { relation: 'absorbed-into', personId: 'p2', from: '2026-02-21', to: '2026-02-22' },
    ]);
    expect(row?.file.assignments).toEqual([{ category: 'membership', factId: 'f9', personId: 'p1' }]);
  });

  it('holds the linked account, holds, and refused erasures with their rules', () => {
    const hold = { holdId: 'h1', ground: 'service-ledger', until: null };
    const rules = [{ rule: 'erasure-retention-hold', version: 1, args: {} }];
    const linked: PersonFileEvent = {
      type: 'subject-linked',
      data: {
        personId: 'p1',
        subject: sealed('sub'),
        accounts: ['hash'],
        proof: 'identity-document',
        linkedOn: '2026-02-02',
      },
    };
    const row = fileAfter(
      linked,
      { type: 'record-held', data: { personId: 'p1', ...hold } },
      { type: 'erasure-refused', data: { personId: 'p1', decidedOn: '2026-03-02', rules } },
    );
    expect(row?.file.subject).toEqual({ subject: sealed('sub'), proof: 'identity-document', linkedOn: '2026-02-02' });
    expect(row?.file.holds).toEqual([hold]);
    expect(row?.file.refusals).toEqual([{ of: 'erasure', decidedOn: '2026-03-02', rules, parameters: [] }]);
    const after = fileAfter(
      linked,
      { type: 'subject-unlinked', data: { personId: 'p1', accounts: ['hash'], unlinkedOn: '2026-03-02' } },
      { type: 'record-held', data: { personId: 'p1', ...hold } },
      { type: 'hold-released', data: { personId: 'p1', holdId: 'h1' } },
    );
    expect(after?.file).toMatchObject({ subject: null, holds: [] });
  });

  it('holds every spell with its confirmations, and refused openings', () => {
    const confirmed: PersonFileEvent = {
      type: 'registration-confirmed',
      data: { ...r1, confirmedOn: '2026-03-02', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23', parameters: [] },
    };
    expect(fileAfter(opened, confirmed)?.file.registrations).toEqual([
      {
        registrationId: 'r1',
        openedOn: '2026-02-20',
        closedOn: null,
        closingReason: null,
        window: { confirmedOn: '2026-03-02', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23' },
        confirmations: ['2026-03-02'],
      },
    ]);
    const rules = [{ rule: 'opening-has-work', version: 1, args: {} }];
    const refused: PersonFileEvent = {
      type: 'registration-refused',
      data: { ...r1, decidedOn: '2026-03-02', rules, parameters: [] },
    };
    expect(fileAfter(refused)?.file).toMatchObject({
      registrations: [],
      refusals: [{ of: 'registration', decidedOn: '2026-03-02', rules }],
    });
  });

  it.each<[PersonFileEvent, { closedOn: string; closingReason: string }]>([
    [
      { type: 'registration-closed', data: { ...r1, closedOn: '2026-03-01', reason: 'withdrew' } },
      { closedOn: '2026-03-01', closingReason: 'withdrew' },
    ],
    [
      { type: 'registration-ended-by-work', data: { ...r1, closedOn: '2026-02-25', placementId: 'w1' } },
      { closedOn: '2026-02-25', closingReason: 'employed' },
    ],
    [
      { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } },
      { closedOn: '2026-03-13', closingReason: 'confirmation-lapsed' },
    ],
    [
      {
        type: 'registration-corrected',
        data: {
          ...r1,
          openedOn: '2026-02-18',
          closedOn: '2026-02-28',
          closingReason: 'retired',
          window: null,
          parameters: [],
        },
      },
      { closedOn: '2026-02-28', closingReason: 'retired' },
    ],
  ])('shows how a spell ended by $type', (ending, expected) => {
    expect(fileAfter(opened, ending)?.file.registrations).toMatchObject([{ ...expected, window: null }]);
  });

  it('drops a voided spell', () => {
    expect(fileAfter(opened, { type: 'registration-voided', data: r1 })?.file.registrations).toEqual([]);
  });

  it('holds memberships with their evidence', () => {
    const stated: PersonFileEvent = { type: 'membership-stated', data: membership };
    expect(fileAfter(stated)?.file.memberships).toEqual([membership]);
    const corrected = { ...membership, group: 'disabled' };
    expect(fileAfter(stated, { type: 'membership-corrected', data: corrected })?.file.memberships).toEqual([corrected]);
    const voided: PersonFileEvent = { type: 'membership-voided', data: { factId: 'f1', personId: 'p1' } };
    expect(fileAfter(stated, voided)?.file.memberships).toEqual([]);
  });

  it('holds the profile with awards, and the version of its stream', () => {
    const award = { certificateId: 'c1', certificate: 'welder-5', skills: [], awardedOn: '2026-02-01' };
    const row = fileAfter(
      { type: 'profile-stated', data: { personId: 'p1', ...profile } },
      { type: 'certificate-added', data: { personId: 'p1', ...award } },
    );
    expect(row).toMatchObject({ version: 1, profileVersion: 3, file: { profile, awards: [award] } });
    const without = fileAfter(
      { type: 'certificate-added', data: { personId: 'p1', ...award } },
      { type: 'certificate-removed', data: { personId: 'p1', certificateId: 'c1' } },
    );
    expect(without?.file.awards).toEqual([]);
  });

  it('holds the households a person lived in', () => {
    const joined = { householdId: 'h1', personId: 'p1', role: 'child', joinedOn: '2026-01-01', leftOn: null } as const;
    const left = { householdId: 'h1', personId: 'p1', leftOn: '2026-02-01' };
    expect(
      fileAfter({ type: 'member-joined', data: joined }, { type: 'member-left', data: left })?.file.households,
    ).toEqual([{ ...joined, leftOn: '2026-02-01' }]);
    const corrected = { ...joined, role: 'parent' } as const;
    expect(
      fileAfter({ type: 'member-joined', data: joined }, { type: 'member-corrected', data: corrected })?.file
        .households,
    ).toEqual([corrected]);
  });

  it('is gone after an erasure and does not come back', () => {
    const erased: PersonFileEvent = {
      type: 'person-erased',
      data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] },
    };
    expect(fileAfter(opened, erased, { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } })).toBe(
      undefined,
    );
  });

  it('gives an assigned fact to the record that was given back', () => {
    const assigned: PersonFileEvent = {
      type: 'fact-assigned',
      data: { category: 'membership', factId: 'f1', personId: 'p2', survivorId: 'p2' },
    };
    expect(personFile.keysOf(recorded(assigned, { streamId: 'person-p1' }))).toEqual(['p1']);
  });
});
