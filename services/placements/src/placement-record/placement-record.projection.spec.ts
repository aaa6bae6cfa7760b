import { givenProjection } from '@doorstep/testing';
import {
  assigned,
  checked,
  checks,
  due,
  ended,
  evidence,
  of,
  reported,
  spell,
  verified,
  voided,
} from '../placement/sample.fixture';
import { placementRecord } from './placement-record.projection';

const open = (from: number) =>
  checks.slice(from).map((check) => ({ ...check, checkedOn: null, outcome: null, note: null }));
const row = {
  id: 'w1',
  version: 1,
  personId: 'p1',
  employerId: 'e1',
  office: '620102',
  startedOn: '2026-01-15',
  spell,
  reportedBy: 'hire',
  verifiedOn: null,
  evidence: null,
  checks: [],
  voided: false,
};

describe('the placement record', () => {
  it('begins with the report and gains evidence and planned checks', () => {
    givenProjection(placementRecord).events([reported()]).thenRows([row]);
    givenProjection(placementRecord)
      .events([reported(), verified, due(30, '2026-02-14')])
      .thenRows([{ ...row, version: 3, verifiedOn: '2026-01-20', evidence, checks: open(0) }]);
  });

  it('keeps the outcome of checks and drops those after the end', () => {
    const outcome = { ...checks[0], checkedOn: '2026-02-20', outcome: 'left', note: null };
    givenProjection(placementRecord)
      .events([reported(), verified, checked(30, '2026-02-20', 'left'), ended('2026-02-19')])
      .thenRow('w1', { checks: [outcome as never], spell: { ...spell, to: '2026-02-19', endReason: 'resigned' } });
  });

  it('follows a correction as a whole', () => {
    const restated = { ...spell, employerId: 'e2', from: '2026-01-18', kind: 'subsidised' as const };
    givenProjection(placementRecord)
      .events([
        reported(),
        verified,
        { type: 'placement-corrected', data: { ...of, spell: restated, verifiedOn: null, checks: [] } },
      ])
      .thenRows([{ ...row, version: 3, employerId: 'e2', startedOn: '2026-01-18', spell: restated }]);
  });

  it('follows the person a placement was given to', () => {
    givenProjection(placementRecord)
      .events([reported(), verified, assigned])
      .thenRows([{ ...row, version: 3, personId: 'p2', verifiedOn: '2026-01-20', evidence, checks: open(0) }]);
  });

  it('shows that a placement was withdrawn', () => {
    givenProjection(placementRecord).events([reported(), voided]).thenRow('w1', { voided: true });
  });
});
