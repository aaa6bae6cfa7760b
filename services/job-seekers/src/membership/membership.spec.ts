import { Sealed } from '@doorstep/event-sourcing';
import { given, recorded } from '@doorstep/testing';
import { CorrectMembership, StateMembership, VoidMembership } from './membership.commands';
import { membership } from './membership.decider';
import { Membership, MembershipEvent } from './membership.events';
import { publishedMembership } from './membership.published';

const fact = (more: Partial<Membership> = {}): Membership => ({
  factId: 'f1',
  personId: 'p1',
  group: 'veteran',
  from: '2025-01-01',
  to: '2026-01-01',
  evidence: { kind: 'certificate', reference: 'sealed.p1.number' as Sealed },
  ...more,
});
const stated = (more: Partial<Membership> = {}): MembershipEvent => ({ type: 'membership-stated', data: fact(more) });

describe('group membership', () => {
  it('is stated with its evidence', () => {
    given(membership).when(new StateMembership(fact())).then([stated()]);
  });

  it('may overlap with other groups, and follow itself', () => {
    const other = fact({ factId: 'f2', group: 'disabled', to: null });
    const next = fact({ factId: 'f3', from: '2026-01-01', to: null });
    given(membership, [stated()])
      .when(new StateMembership(other))
      .then([{ type: 'membership-stated', data: other }]);
    given(membership, [stated()])
      .when(new StateMembership(next))
      .then([{ type: 'membership-stated', data: next }]);
  });

  it('is not stated twice for one time', () => {
    const overlapping = fact({ factId: 'f2', from: '2025-12-31', to: null });
    given(membership, [stated()]).when(new StateMembership(overlapping)).thenRejected('already-member');
    given(membership, [stated()]).when(new StateMembership(fact())).thenRejected('membership-already-stated');
    given(membership)
      .when(new StateMembership(fact({ to: '2025-01-01' })))
      .thenRejected('interval-empty');
  });

  it('is corrected as a whole', () => {
    const whole = fact({ group: 'graduate', from: '2025-07-01', to: null });
    given(membership, [stated()])
      .when(new CorrectMembership(whole))
      .then([{ type: 'membership-corrected', data: whole }]);
    given(membership).when(new CorrectMembership(whole)).thenRejected('membership-unknown');
    given(membership, [stated(), stated({ factId: 'f2', from: '2026-01-01', to: null })])
      .when(new CorrectMembership(fact({ to: '2026-02-01' })))
      .thenRejected('already-member');
  });

  it('is withdrawn by a void, and may then be stated anew', () => {
    const voided: MembershipEvent = { type: 'membership-voided', data: { factId: 'f1', personId: 'p1' } };
    given(membership, [stated()])
      .when(new VoidMembership({ factId: 'f1' }))
      .then([voided]);
    given(membership, [stated(), voided])
      .when(new VoidMembership({ factId: 'f1' }))
      .thenRejected('membership-unknown');
    given(membership, [stated(), voided])
      .when(new StateMembership(fact({ factId: 'f2' })))
      .then([stated({ factId: 'f2' })]);
  });

  it('is published without its evidence', () => {
    const data = { factId: 'f1', personId: 'p1', group: 'veteran', from: '2025-01-01', to: '2026-01-01' };
    const message = [{ type: 'job-seekers.membership-stated.v1', data }];
    expect(publishedMembership(recorded(stated()))).toEqual(message);
    expect(publishedMembership(recorded({ type: 'membership-corrected', data: fact() }))).toEqual(message);
    const gone = { factId: 'f1', personId: 'p1' };
    expect(publishedMembership(recorded({ type: 'membership-voided', data: gone }))).toEqual([
      { type: 'job-seekers.membership-voided.v1', data: gone },
    ]);
  });
});
