import { replay } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import { AddMember, CorrectMember, FormHousehold, RemoveMember, TransferHousehold } from './household.commands';
import { household } from './household.decider';
import { HouseholdEvent, MemberRole } from './household.events';
import { publishedHousehold } from './household.published';

const joining = (personId: string, role: MemberRole, joinedOn = '2026-01-01') => ({ personId, role, joinedOn });
const formed: HouseholdEvent = {
  type: 'household-formed',
  data: { householdId: 'h1', office: '620102', formedOn: '2026-03-02' },
};
const joined = (personId: string, role: MemberRole, joinedOn = '2026-01-01'): HouseholdEvent => ({
  type: 'member-joined',
  data: { householdId: 'h1', personId, role, joinedOn, leftOn: null },
});
const left = (personId: string, leftOn: string): HouseholdEvent => ({
  type: 'member-left',
  data: { householdId: 'h1', personId, leftOn },
});
const two = [formed, joined('p1', 'head'), joined('p2', 'spouse')];

describe('forming a household', () => {
  const form = (...members: ReturnType<typeof joining>[]) =>
    new FormHousehold({ householdId: 'h1', office: '620102', members });

  it('records its members', () => {
    given(household)
      .when(form(joining('p1', 'head'), joining('p2', 'spouse')))
      .then(two);
  });

  it('needs different people and one head at most', () => {
    given(household)
      .when(form(joining('p1', 'head'), joining('p1', 'child')))
      .thenRejected('already-in-household');
    given(household)
      .when(form(joining('p1', 'head'), joining('p2', 'head')))
      .thenRejected('household-has-head');
    given(household)
      .when(form(joining('p1', 'head', '2026-03-03')))
      .thenRejected('effective-in-future');
    given(household, two)
      .when(form(joining('p3', 'head')))
      .thenRejected('household-already-formed');
  });
});

describe('members of a household', () => {
  it('join from a date', () => {
    given(household, two)
      .when(new AddMember(joining('p3', 'child', '2026-02-01')))
      .then([joined('p3', 'child', '2026-02-01')]);
    given(household, two)
      .when(new AddMember(joining('p2', 'child')))
      .thenRejected('already-in-household');
    given(household, two)
      .when(new AddMember(joining('p3', 'head')))
      .thenRejected('household-has-head');
    given(household)
      .when(new AddMember(joining('p3', 'head')))
      .thenRejected('household-unknown');
  });

  it('leave from a date', () => {
    const leave = (personId: string, leftOn: string) => new RemoveMember({ personId, leftOn });
    given(household, two)
      .when(leave('p2', '2026-02-01'))
      .then([left('p2', '2026-02-01')]);
    given(household, two).when(leave('p9', '2026-02-01')).thenRejected('not-a-member');
    given(household, two).when(leave('p2', '2025-12-31')).thenRejected('leaves-before-joining');
    given(household, two).when(leave('p2', '2026-03-03')).thenRejected('effective-in-future');
    given(household, [...two, left('p2', '2026-02-01')])
      .when(leave('p2', '2026-02-01'))
      .thenRejected('not-a-member');
  });

  it('may come back, not before they left', () => {
    const gone = given(household, [...two, left('p2', '2026-02-01')]);
    gone.when(new AddMember(joining('p2', 'spouse', '2026-02-01'))).then([joined('p2', 'spouse', '2026-02-01')]);
    gone.when(new AddMember(joining('p2', 'spouse', '2026-01-31'))).thenRejected('joins-before-leaving');
  });

  it('are corrected as a whole, and only while they live there', () => {
    const correct = (personId: string, role: MemberRole, joinedOn: string) =>
      new CorrectMember({ personId, role, joinedOn });
    const corrected: HouseholdEvent = {
      type: 'member-corrected',
      data: { householdId: 'h1', personId: 'p2', role: 'parent', joinedOn: '2025-12-01', leftOn: null },
    };
    given(household, two)
      .when(correct('p2', 'parent', '2025-12-01'))
      .then([corrected]);
    expect(given(household, [...two, corrected]).state.members).toContainEqual({
      personId: 'p2',
      role: 'parent',
      joinedOn: '2025-12-01',
      leftOn: null,
    });
    given(household, two)
      .when(correct('p2', 'head', '2025-12-01'))
      .thenRejected('household-has-head');
    given(household, two)
      .when(correct('p1', 'head', '2026-03-03'))
      .thenRejected('effective-in-future');
    given(household, two)
      .when(correct('p9', 'child', '2025-12-01'))
      .thenRejected('not-a-member');
    given(household, [...two, left('p2', '2026-02-01'), joined('p2', 'spouse', '2026-02-10')])
      .when(correct('p2', 'spouse', '2026-01-31'))
      .thenRejected('joins-before-leaving');
  });

  it('leave room for another head when the head leaves', () => {
    given(household, [...two, left('p1', '2026-02-01')])
      .when(new AddMember(joining('p3', 'head', '2026-02-01')))
      .then([joined('p3', 'head', '2026-02-01')]);
  });
});

describe('what others are told of a household', () => {
  const told = (...events: readonly HouseholdEvent[]) =>
    publishedHousehold(recorded(events[events.length - 1] as HouseholdEvent), replay(household, events));

  it('is who lives and lived in it, and who is its head, at every change of members', () => {
    const [spouse, child] = [
      { personId: 'p2', isHead: false, from: '2026-01-01', to: '2026-02-01' },
      { personId: 'p3', isHead: false, from: '2026-02-10', to: null },
    ];
    const head = { personId: 'p1', isHead: true, from: '2026-01-01', to: null };
    const gone = [...two, left('p2', '2026-02-01')];
    const message = (...members: readonly object[]) => [
      { type: 'job-seekers.household-stated.v1', data: { householdId: 'h1', members } },
    ];
    expect(told(...gone)).toEqual(message(head, spouse));
    expect(told(...gone, joined('p3', 'child', '2026-02-10'))).toEqual(message(head, spouse, child));
    const corrected = {
      householdId: 'h1',
      personId: 'p1',
      role: 'head',
      joinedOn: '2025-06-01',
      leftOn: null,
    } as const;
    expect(told(...two, { type: 'member-corrected', data: corrected })).toEqual(
      message({ ...head, from: '2025-06-01' }, { ...spouse, to: null }),
    );
  });

  it('is nothing of its office', () => {
    const data = { householdId: 'h1', from: '620102', office: '620103', effectiveOn: '2026-03-01' };
    expect([...told(formed), ...told(...two, { type: 'household-transferred', data })]).toEqual([]);
  });
});

describe('transferring a household', () => {
  it('moves the responsible office', () => {
    const transferred: HouseholdEvent = {
      type: 'household-transferred',
      data: { householdId: 'h1', from: '620102', office: '620103', effectiveOn: '2026-03-01' },
    };
    const transfer = new TransferHousehold({ office: '620103', effectiveOn: '2026-03-01' });
    given(household, two).when(transfer).then([transferred]);
    given(household, [...two, transferred])
      .when(transfer)
      .thenRejected('already-responsible');
    given(household, two)
      .when(new TransferHousehold({ office: '620103', effectiveOn: '2026-03-03' }))
      .thenRejected('effective-in-future');
  });
});
