import { accessProperties } from '@doorstep/testing';
import { placementAccess } from './placement.access';
import { ReportPlacement, VerifyPlacement } from './placement.commands';
import { evidence, retentionDays, spell } from './sample.fixture';
import { noPlacement } from './placement.state';

const advisers = { counsellor: ['office'], 'centre-manager': ['office'] } as const;
const everywhere = ['office', 'stranger'] as const;

accessProperties({
  name: 'placements',
  grants: placementAccess.grants,
  expected: {
    'report-placement': { ...advisers, employer: ['own'], administrator: everywhere, system: everywhere },
    'verify-placement': advisers,
    'raise-retention-checks': { system: everywhere },
    'record-retention-check': advisers,
    'end-placement': { ...advisers, employer: ['own'] },
    'correct-placement': advisers,
    'assign-placement': { system: everywhere },
    'void-placement': advisers,
  },
});

describe('the record a command touches', () => {
  const record = { personId: 'p1', office: '620102', employerId: 'e1' };

  it('is the reported one, until there is one in store', () => {
    expect(placementAccess.scope(new ReportPlacement({ personId: 'p1', spell, by: 'employer' }), noPlacement)).toEqual(
      record,
    );
  });

  it('is the stored one afterwards, whatever the command says', () => {
    const stored = { ...noPlacement, standing: 'live' as const, personId: 'p1', spell };
    const foreign = { ...spell, office: '620103', employerId: 'e2' };
    expect(
      placementAccess.scope(new ReportPlacement({ personId: 'p2', spell: foreign, by: 'employer' }), stored),
    ).toEqual(record);
  });

  it('is nobody’s when nothing is known', () => {
    expect(placementAccess.scope(new VerifyPlacement({ evidence, retentionDays }), noPlacement)).toEqual({});
  });
});
