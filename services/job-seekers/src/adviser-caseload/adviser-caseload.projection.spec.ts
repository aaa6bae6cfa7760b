import { Sealed } from '@doorstep/event-sourcing';
import { givenProjection } from '@doorstep/testing';
import { adviserCaseload, CaseloadEvent } from './adviser-caseload.projection';

const name = 'sealed.p1.name' as Sealed;
const identity = { name, identityNumber: 'sealed.p1.number' as Sealed, phone: null, address: null };
const details = { residence: '620102001', sex: 'female', birthMonth: '1990-05', identity } as const;
const r1 = { personId: 'p1', registrationId: 'r1' };
const registered: CaseloadEvent = {
  type: 'person-registered',
  data: { personId: 'p1', office: '620102', channel: 'self', registeredOn: '2026-02-01', ...details },
};
const opened: CaseloadEvent = {
  type: 'registration-opened',
  data: {
    ...r1,
    openedOn: '2026-02-20',
    confirmedOn: '2026-02-20',
    nextDueOn: '2026-03-06',
    lapsesOn: '2026-03-13',
    parameters: [],
  },
};
const membership = {
  factId: 'f1',
  personId: 'p1',
  group: 'veteran',
  from: '2025-01-01',
  to: null,
  evidence: { kind: 'certificate', reference: 'sealed.p1.mark' as Sealed },
} as const;
const stated: CaseloadEvent = { type: 'membership-stated', data: membership };
const row = {
  id: 'p1',
  version: 1,
  office: '620102',
  residence: '620102001',
  sex: 'female',
  birthMonth: '1990-05',
  channel: 'self',
  registeredOn: '2026-02-01',
  survivorId: null,
  name,
  registrationId: null,
  openedOn: null,
  nextDueOn: null,
  lapsesOn: null,
  groups: [],
  profiled: false,
};
const spell = { registrationId: 'r1', openedOn: '2026-02-20', nextDueOn: '2026-03-06', lapsesOn: '2026-03-13' };
const groups = [{ factId: 'f1', group: 'veteran', from: '2025-01-01', to: null }];
const given = (...events: readonly CaseloadEvent[]) => givenProjection(adviserCaseload).events([registered, ...events]);

describe('adviser caseload', () => {
  it('shows everybody from their registration on, before anything else is known of them', () => {
    given().thenRows([row]);
  });

  it('shows the open spell and when it must be confirmed', () => {
    given(opened).thenRows([{ ...row, ...spell }]);
    given(opened, {
      type: 'registration-confirmed',
      data: { ...r1, confirmedOn: '2026-03-02', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23', parameters: [] },
    }).thenRow('p1', { openedOn: '2026-02-20', nextDueOn: '2026-03-16', lapsesOn: '2026-03-23' });
  });

  it.each<CaseloadEvent>([
    { type: 'registration-closed', data: { ...r1, closedOn: '2026-03-01', reason: 'withdrew' } },
    { type: 'registration-ended-by-work', data: { ...r1, closedOn: '2026-03-01', placementId: 'w1' } },
    { type: 'registration-lapsed', data: { ...r1, closedOn: '2026-03-13' } },
    { type: 'registration-voided', data: r1 },
    {
      type: 'registration-corrected',
      data: {
        ...r1,
        openedOn: '2026-02-20',
        closedOn: '2026-03-01',
        closingReason: 'withdrew',
        window: null,
        parameters: [],
      },
    },
  ])('shows no spell after $type, unless another one is open', (ending) => {
    given(opened, ending).thenRows([row]);
    const other = { ...ending, data: { ...ending.data, registrationId: 'r0' } } as CaseloadEvent;
    given(opened, other).thenRows([{ ...row, ...spell }]);
  });

  it('shows a spell that a correction reopened', () => {
    given({
      type: 'registration-corrected',
      data: {
        ...r1,
        openedOn: '2026-02-20',
        closedOn: null,
        closingReason: null,
        window: { confirmedOn: '2026-02-20', nextDueOn: '2026-03-06', lapsesOn: '2026-03-13' },
        parameters: [],
      },
    }).thenRows([{ ...row, ...spell }]);
  });

  it('keeps memberships with their dates and without their evidence', () => {
    given(stated).thenRows([{ ...row, groups }]);
    given(stated, {
      type: 'membership-corrected',
      data: { ...membership, group: 'disabled', to: '2026-01-01' },
    }).thenRow('p1', { groups: [{ factId: 'f1', group: 'disabled', from: '2025-01-01', to: '2026-01-01' }] });
    given(stated, { type: 'membership-voided', data: { factId: 'f1', personId: 'p1' } }).thenRows([row]);
  });

  it('follows corrections, transfers, merge and split', () => {
    given(
      { type: 'person-corrected', data: { personId: 'p1', ...details, residence: '620103001' } },
      {
        type: 'person-transferred',
        data: { personId: 'p1', from: '620102', office: '620103', effectiveOn: '2026-03-01' },
      },
    ).thenRow('p1', { version: 3, residence: '620103001', office: '620103' });
    const merged: CaseloadEvent = {
      type: 'persons-merged',
      data: { absorbedId: 'p1', survivorId: 'p2', effectiveOn: '2026-03-01' },
    };
    given(merged).thenRow('p1', { version: 2, survivorId: 'p2' });
    given(merged, {
      type: 'persons-split',
      data: { restoredId: 'p1', survivorId: 'p2', effectiveOn: '2026-03-02' },
    }).thenRow('p1', { version: 3, survivorId: null });
  });

  it('forgets an erased person, also when something is heard of them later', () => {
    const erased: CaseloadEvent = {
      type: 'person-erased',
      data: { personId: 'p1', decidedOn: '2026-03-02', absorbedIds: [] },
    };
    given(opened, stated, erased, {
      type: 'registration-closed',
      data: { ...r1, closedOn: '2026-03-02', reason: 'withdrew' },
    }).thenNoRow('p1');
  });
});
