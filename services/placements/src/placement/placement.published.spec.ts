import { replay } from '@doorstep/event-sourcing';
import { recorded } from '@doorstep/testing';
import { placement } from './placement.decider';
import { PlacementEvent } from './placement.events';
import { publishedPlacement } from './placement.published';
import { assigned, checked, due, ended, reported, verified, voided } from './sample.fixture';

const published = (...events: readonly [...PlacementEvent[], PlacementEvent]) => {
  const last = events.at(-1) as PlacementEvent;
  return publishedPlacement(recorded(last), replay(placement, events));
};

describe('what others may know of a placement', () => {
  it('is the whole spell with every change', () => {
    expect(published(reported(), verified, ended('2026-02-01'))).toEqual([
      {
        type: 'placements.placement-ended.v1',
        data: {
          placementId: 'w1',
          personId: 'p1',
          employerId: 'e1',
          vacancyId: 'v1',
          referralId: 'w1',
          kind: 'market',
          startedOn: '2026-01-15',
          endedOn: '2026-02-01',
          endReason: 'resigned',
          verifiedOn: '2026-01-20',
          place: '620102001',
          office: '620102',
        },
      },
    ]);
    expect(published(reported())).toMatchObject([
      { type: 'placements.placement-reported.v1', data: { verifiedOn: null } },
    ]);
    expect(published(reported(), verified)).toMatchObject([{ type: 'placements.placement-verified.v1' }]);
  });

  it('is whose it turned out to be', () => {
    expect(published(reported(), verified, assigned)).toMatchObject([
      {
        type: 'placements.placement-assigned.v1',
        data: { placementId: 'w1', personId: 'p2', formerPersonId: 'p1', verifiedOn: '2026-01-20', kind: 'market' },
      },
    ]);
  });

  it('is the outcome of a check without its note', () => {
    expect(published(reported(), verified, checked(30, '2026-02-20'))).toEqual([
      {
        type: 'placements.retention-checked.v1',
        data: { placementId: 'w1', personId: 'p1', day: 30, checkedOn: '2026-02-20', outcome: 'working' },
      },
    ]);
  });

  it('is the withdrawal, and not that a check fell due', () => {
    expect(published(reported(), voided)).toEqual([
      { type: 'placements.placement-voided.v1', data: { placementId: 'w1', personId: 'p1' } },
    ]);
    expect(published(reported(), verified, due(30, '2026-02-14'))).toEqual([]);
  });
});
