import { accessProperties } from '@doorstep/testing';
import { DeclineRecommendation, MoveRecommendationsOffice, RetireRecommendations } from './recommendations.commands';
import { recommendationsAccess } from './recommendations.access';
import { recommendations } from './recommendations.decider';
import { idOfRank, makeRun, personId } from './recommendations.samples';

const staffAndSeeker = { counsellor: ['office'], 'centre-manager': ['office'], 'job-seeker': ['own'] } as const;
const system = { system: ['office', 'stranger'] } as const;

accessProperties({
  name: 'recommendations',
  grants: recommendationsAccess.grants,
  expected: {
    'make-recommendations': staffAndSeeker,
    'deliver-recommendation': staffAndSeeker,
    'decline-recommendation': staffAndSeeker,
    'move-recommendations-office': system,
    'retire-recommendations': system,
  },
});

describe('whose record a command on recommendations touches', () => {
  const { initialState } = recommendations;
  const state = { ...initialState, personId, office: '620103' };
  const decline = new DeclineRecommendation({ recommendationId: idOfRank(1), reasonCode: 'too-far', note: null });

  it('is the person it names', () => {
    expect(recommendationsAccess.scope(makeRun('run-1', []), initialState)).toEqual({ office: '620102001', personId });
    expect(recommendationsAccess.scope(new RetireRecommendations({ personId }), state)).toEqual({ personId });
    const move = new MoveRecommendationsOffice({ personId, office: '620104' });
    expect(recommendationsAccess.scope(move, state)).toEqual({ personId });
  });

  it('is the person of the stream, in the office of the last run or move', () => {
    expect(recommendationsAccess.scope(decline, state)).toEqual({ office: '620103', personId });
    expect(recommendationsAccess.scope(decline, initialState)).toEqual({});
  });
});
