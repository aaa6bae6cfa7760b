import { JobSeekersMessage } from '@doorstep/contracts';
import { replay, Sealed, upcast } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import {
  CorrectPerson,
  ErasePerson,
  HoldRecord,
  LinkSubject,
  MergePerson,
  ReceiveMerge,
  ReceiveSplit,
  RegisterPerson,
  ReleaseHold,
  RequireActivePerson,
  SplitPerson,
  TransferPerson,
  UnlinkSubject,
} from './person.commands';
import { person } from './person.decider';
import { PersonEvent, personEvents } from './person.events';
import { publishedPerson } from './person.published';

const sealed = (text: string) => `sealed.p1.${text}` as Sealed;
const account = { subject: sealed('sub'), accounts: ['hash'] };
const identity = { name: sealed('name'), identityNumber: sealed('number'), phone: sealed('phone'), address: null };
const details = { residence: '620102001', sex: 'female', birthMonth: '1990-05', identity } as const;
const registered: PersonEvent = {
  type: 'person-registered',
  data: { personId: 'p1', office: '620102', channel: 'assisted', registeredOn: '2026-02-01', ...details },
};
const merged: PersonEvent = {
  type: 'persons-merged',
  data: { absorbedId: 'p1', survivorId: 'p2', effectiveOn: '2026-02-10' },
};
const received: PersonEvent = {
  type: 'merge-received',
  data: { survivorId: 'p1', absorbedId: 'p3', effectiveOn: '2026-02-10' },
};
const linked: PersonEvent = {
  type: 'subject-linked',
  data: { personId: 'p1', ...account, proof: 'identity-document', linkedOn: '2026-02-02' },
};
const unlinked: PersonEvent = {
  type: 'subject-unlinked',
  data: { personId: 'p1', accounts: ['hash'], unlinkedOn: '2026-03-02' },
};
const held: PersonEvent = {
  type: 'record-held',
  data: { personId: 'p1', holdId: 'h1', ground: 'service-ledger', until: '2026-06-01' },
};
const erased: PersonEvent = {
  type: 'person-erased',
  data: { personId: 'p1', decidedOn: '2026-02-20', absorbedIds: [] },
};

const registration = { personId: 'p1', office: '620102', imported: false, account: null, ...details };
const published = (...events: readonly PersonEvent[]): readonly JobSeekersMessage[] =>
  publishedPerson(recorded(events[events.length - 1] as PersonEvent), replay(person, events));

describe('registering a person', () => {
  it('is assisted when staff do it', () => {
    given(person)
      .when(new RegisterPerson(registration))
      .then([
        {
          type: 'person-registered',
          data: { personId: 'p1', office: '620102', channel: 'assisted', registeredOn: '2026-03-02', ...details },
        },
      ]);
  });

  it('links the subject of people who do it themselves', () => {
    const actor = { kind: 'person', id: 'sub-1', role: 'job-seeker' } as const;
    given(person)
      .when(new RegisterPerson({ ...registration, account }), { actor })
      .then([
        {
          type: 'person-registered',
          data: { personId: 'p1', office: '620102', channel: 'self', registeredOn: '2026-03-02', ...details },
        },
        {
          type: 'subject-linked',
          data: { personId: 'p1', ...account, proof: 'self-registration', linkedOn: '2026-03-02' },
        },
      ]);
  });

  it('is marked when it comes from an import', () => {
    const { answer } = given(person).when(new RegisterPerson({ ...registration, imported: true }));
    expect(answer).toMatchObject([{ data: { channel: 'import' } }]);
  });

  it('happens once', () => {
    given(person, [registered]).when(new RegisterPerson(registration)).thenRejected('already-registered');
    given(person, [registered, erased]).when(new RegisterPerson(registration)).thenRejected('already-registered');
  });

  it('publishes functional facts and nothing that identifies', () => {
    const [message] = published(registered);
    expect(message).toEqual({
      type: 'job-seekers.person-registered.v1',
      data: {
        personId: 'p1',
        office: '620102',
        residence: '620102001',
        sex: 'female',
        birthMonth: '1990-05',
        channel: 'assisted',
        registeredOn: '2026-02-01',
      },
    });
    expect(JSON.stringify(message)).not.toContain('sealed');
  });
});

describe('correcting a person', () => {
  it('restates the whole, changed where told', () => {
    given(person, [registered])
      .when(new CorrectPerson({ identity: { phone: null }, born: { sex: 'female', birthMonth: '1991-05' } }))
      .then([
        {
          type: 'person-corrected',
          data: { personId: 'p1', ...details, birthMonth: '1991-05', identity: { ...identity, phone: null } },
        },
      ]);
  });

  it('leaves to staff what the identity document says', () => {
    const actor = { kind: 'person', id: 'sub-1', role: 'job-seeker', personId: 'p1' } as const;
    const own = given(person, [registered]);
    own.when(new CorrectPerson({ identity: { name: sealed('x') } }), { actor }).thenRejected('identity-needs-staff');
    own
      .when(new CorrectPerson({ born: { sex: 'male', birthMonth: '1990-05' } }), { actor })
      .thenRejected('identity-needs-staff');
    const moved = new CorrectPerson({ residence: '620102002', identity: { phone: sealed('new') } });
    expect(own.when(moved, { actor }).answer).toMatchObject([
      { type: 'person-corrected', data: { residence: '620102002', identity: { phone: sealed('new') } } },
    ]);
  });

  it('publishes the facts as corrected', () => {
    const corrected: PersonEvent = { type: 'person-corrected', data: { personId: 'p1', ...details, sex: 'male' } };
    expect(published(registered, corrected)).toMatchObject([
      { type: 'job-seekers.person-corrected.v1', data: { personId: 'p1', office: '620102', sex: 'male' } },
    ]);
  });

  it('happens only where something changes', () => {
    given(person, [registered])
      .when(new CorrectPerson({ residence: '620102001', identity: {} }))
      .thenNothing();
  });

  it('needs a person', () => {
    given(person).when(new CorrectPerson({})).thenRejected('person-unknown');
  });
});

describe('transferring a person', () => {
  const to = (office: string, effectiveOn: string) => new TransferPerson({ office, effectiveOn });

  it('moves the responsible office from a date', () => {
    const { answer } = given(person, [registered]).when(to('620103', '2026-03-01'));
    const event: PersonEvent = {
      type: 'person-transferred',
      data: { personId: 'p1', from: '620102', office: '620103', effectiveOn: '2026-03-01' },
    };
    expect(answer).toEqual([event]);
    expect(given(person, [registered, event]).state).toMatchObject({ office: '620103' });
    expect(published(registered, event)).toEqual([
      {
        type: 'job-seekers.person-transferred.v1',
        data: { personId: 'p1', office: '620103', effectiveOn: '2026-03-01' },
      },
    ]);
  });

  it('is refused to the same office, ahead of time, or from before the registration', () => {
    given(person, [registered]).when(to('620102', '2026-03-01')).thenRejected('already-responsible');
    given(person, [registered]).when(to('620103', '2026-03-03')).thenRejected('effective-in-future');
    given(person, [registered]).when(to('620103', '2026-01-31')).thenRejected('effective-before-registration');
  });
});

describe('merging two records', () => {
  it('links the absorbed record to the survivor from a date', () => {
    given(person, [registered])
      .when(new MergePerson({ survivorId: 'p2', effectiveOn: '2026-02-10' }))
      .then([merged]);
    given(person, [registered])
      .when(new ReceiveMerge({ absorbedId: 'p3', effectiveOn: '2026-02-10' }))
      .then([received]);
    expect(published(registered, merged)).toEqual([{ type: 'job-seekers.persons-merged.v1', data: merged.data }]);
    expect(published(registered, received)).toEqual([]);
  });

  it('changes nothing when done already', () => {
    given(person, [registered, merged])
      .when(new MergePerson({ survivorId: 'p2', effectiveOn: '2026-02-11' }))
      .thenNothing();
    given(person, [registered, received])
      .when(new ReceiveMerge({ absorbedId: 'p3', effectiveOn: '2026-02-11' }))
      .thenNothing();
  });

  it('is refused with itself and ahead of time', () => {
    given(person, [registered])
      .when(new MergePerson({ survivorId: 'p1', effectiveOn: '2026-02-10' }))
      .thenRejected('same-record');
    given(person, [registered])
      .when(new MergePerson({ survivorId: 'p2', effectiveOn: '2026-03-03' }))
      .thenRejected('effective-in-future');
  });

  it.each([
    new CorrectPerson({}),
    new TransferPerson({ office: '620103', effectiveOn: '2026-03-01' }),
    new MergePerson({ survivorId: 'p9', effectiveOn: '2026-03-01' }),
    new ReceiveMerge({ absorbedId: 'p9', effectiveOn: '2026-03-01' }),
    new LinkSubject({ ...account, proof: 'identity-document' }),
    new RequireActivePerson({}),
  ])('leaves a record that answers $type with the survivor', (command) => {
    const { answer } = given(person, [registered, merged]).when(command);
    expect(answer).toMatchObject({ code: 'merged-into-other', params: { survivorId: 'p2' } });
  });
});

describe('splitting merged records', () => {
  const split = (effectiveOn: string, personId = 'p1', survivorId = 'p2') =>
    new SplitPerson({
      survivorId,
      effectiveOn,
      assignments: [{ category: 'registration', factId: 'r1', personId }],
    });

  it('gives the record back and assigns facts to one of the two', () => {
    const assignment = { category: 'registration', factId: 'r1', personId: 'p1' } as const;
    const events: readonly PersonEvent[] = [
      { type: 'fact-assigned', data: { ...assignment, survivorId: 'p2' } },
      { type: 'persons-split', data: { restoredId: 'p1', survivorId: 'p2', effectiveOn: '2026-03-01' } },
    ];
    given(person, [registered, merged]).when(split('2026-03-01')).then(events);
    given(person, [registered, merged, ...events])
      .when(new RequireActivePerson({}))
      .thenNothing();
    const told = { restoredId: 'p1', survivorId: 'p2', effectiveOn: '2026-03-01' };
    expect(published(registered, merged, ...events)).toEqual([
      { type: 'job-seekers.persons-split.v1', data: { ...told, assignments: [assignment] } },
    ]);
    const again: readonly PersonEvent[] = [merged, { type: 'persons-split', data: told }];
    expect(published(registered, merged, ...events, ...again)).toEqual([
      { type: 'job-seekers.persons-split.v1', data: { ...told, assignments: [] } },
    ]);
  });

  it('lets the survivor forget the record', () => {
    const back = new ReceiveSplit({ restoredId: 'p3', effectiveOn: '2026-03-01' });
    given(person, [registered, received])
      .when(back)
      .then([{ type: 'split-received', data: { survivorId: 'p1', restoredId: 'p3', effectiveOn: '2026-03-01' } }]);
    given(person, [registered]).when(back).thenRejected('not-merged');
    expect(given(person, [registered, received, merged]).when(back).answer).toMatchObject([{ type: 'split-received' }]);
  });

  it('is refused before the merge, for strangers, and where nothing was merged', () => {
    given(person, [registered, merged]).when(split('2026-02-09')).thenRejected('split-before-merge');
    given(person, [registered, merged]).when(split('2026-03-03')).thenRejected('effective-in-future');
    given(person, [registered, merged]).when(split('2026-03-01', 'p9')).thenRejected('assigned-to-stranger');
    given(person, [registered, merged])
      .when(split('2026-03-01', 'p1', 'p9'))
      .thenRejected('merged-into-other');
    given(person, [registered]).when(split('2026-03-01')).thenRejected('not-merged');
  });
});

describe('linking a subject', () => {
  const link = new LinkSubject({ ...account, proof: 'identity-document' });

  it('is recorded with its proof, once', () => {
    given(person, [registered])
      .when(link)
      .then([
        {
          type: 'subject-linked',
          data: { personId: 'p1', ...account, proof: 'identity-document', linkedOn: '2026-03-02' },
        },
      ]);
    given(person, [registered, linked]).when(link).thenRejected('subject-already-linked');
  });

  it('can be undone', () => {
    given(person, [registered, linked]).when(new UnlinkSubject({})).then([unlinked]);
    given(person, [registered]).when(new UnlinkSubject({})).thenRejected('no-subject-linked');
    given(person, [registered, linked, unlinked]).when(new UnlinkSubject({})).thenRejected('no-subject-linked');
  });

  it('can be undone of a record that was merged into another', () => {
    given(person, [registered, linked, merged]).when(new UnlinkSubject({})).then([unlinked]);
  });

  it('tells other services by keyed hash whose the account is, and whose no more', () => {
    const data = { personId: 'p1', accounts: ['hash'] };
    expect(published(registered, linked)).toEqual([{ type: 'job-seekers.account-linked.v1', data }]);
    expect(published(registered, linked, unlinked)).toEqual([{ type: 'job-seekers.account-unlinked.v1', data }]);
  });

  it('of a time before the hashes were kept tells nobody anything', () => {
    const stored = { personId: 'p1', subject: sealed('sub'), proof: 'identity-document', linkedOn: '2026-02-02' };
    const data = upcast(personEvents, 'subject-linked', 1, stored);
    expect(data).toEqual({ ...stored, accounts: [] });
    expect(published(registered, { type: 'subject-linked', data } as never)).toEqual([]);
  });
});

describe('erasing a person', () => {
  it('is decided once', () => {
    given(person, [registered])
      .when(new ErasePerson({}))
      .then([{ type: 'person-erased', data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] } }]);
    given(person, [registered, erased]).when(new ErasePerson({})).thenNothing();
    expect(published(registered, erased)).toEqual([{ type: 'job-seekers.person-erased.v1', data: { personId: 'p1' } }]);
  });

  it('gives up the linked account first', () => {
    given(person, [registered, linked])
      .when(new ErasePerson({}))
      .then([unlinked, { type: 'person-erased', data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] } }]);
  });

  it('is refused, with the rule, while a legal duty to keep the record lasts', () => {
    given(person, [registered, held])
      .when(new ErasePerson({}))
      .then([
        {
          type: 'erasure-refused',
          data: {
            personId: 'p1',
            decidedOn: '2026-03-02',
            rules: [
              {
                rule: 'erasure-retention-hold',
                version: 1,
                args: { holdId: 'h1', ground: 'service-ledger', until: '2026-06-01' },
              },
            ],
          },
        },
      ]);
  });

  it('that the ledger knows is decided again whatever holds a backup brought back', () => {
    given(person, [registered, held])
      .when(new ErasePerson({ inLedger: true }))
      .then([{ type: 'person-erased', data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] } }]);
    given(person, [registered, erased])
      .when(new ErasePerson({ inLedger: true }))
      .thenNothing();
  });

  it('is possible from the day on which the hold ends, or when it is released', () => {
    const erasedOn = (decidedOn: string): readonly PersonEvent[] => [
      { type: 'person-erased', data: { personId: 'p1', decidedOn, absorbedIds: [] } },
    ];
    given(person, [registered, held]).when(new ErasePerson({}), { today: '2026-06-01' }).then(erasedOn('2026-06-01'));
    given(person, [registered, held])
      .when(new ReleaseHold({ holdId: 'h1' }))
      .then([{ type: 'hold-released', data: { personId: 'p1', holdId: 'h1' } }]);
    given(person, [registered])
      .when(new ReleaseHold({ holdId: 'h1' }))
      .thenRejected('hold-unknown');
  });

  it('restates a hold that is known', () => {
    const longer = { holdId: 'h1', ground: 'service-ledger', until: null };
    const { answer } = given(person, [registered, held]).when(new HoldRecord(longer));
    expect(answer).toEqual([{ type: 'record-held', data: { personId: 'p1', ...longer } }]);
    const state = replay(person, [registered, held, { type: 'record-held', data: { personId: 'p1', ...longer } }]);
    expect(state).toMatchObject({ holds: [longer] });
  });

  it('names the records that were merged into this one', () => {
    const { answer } = given(person, [registered, received]).when(new ErasePerson({}));
    expect(answer).toMatchObject([{ type: 'person-erased', data: { absorbedIds: ['p3'] } }]);
  });

  it('reaches an absorbed record, and ends all further work on it', () => {
    given(person, [registered, merged])
      .when(new ErasePerson({}))
      .then([{ type: 'person-erased', data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] } }]);
    given(person, [registered, erased]).when(new RequireActivePerson({})).thenRejected('person-erased');
  });
});
