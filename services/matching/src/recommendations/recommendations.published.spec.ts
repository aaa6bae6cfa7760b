import { recorded } from '@doorstep/testing';
import { RecommendationsEvent } from './recommendations.events';
import { recommendationsPublished } from './recommendations.published';
import { idOfRank, made, personId, short } from './recommendations.samples';

const told = (event: RecommendationsEvent) => recommendationsPublished(recorded(event));

describe('what others hear of recommendations', () => {
  it('is which vacancies were recommended, without scores or reasons', () => {
    expect(told(made('run-1', ['v1']))).toEqual([
      {
        type: 'matching.recommendations-made.v1',
        data: {
          runId: 'run-1',
          personId,
          madeOn: '2026-03-02',
          recommendations: [{ recommendationId: idOfRank(1), vacancyId: 'v1', employerId: 'employer-of-v1', rank: 1 }],
        },
      },
    ]);
  });

  it('is that one was delivered, without its receipt', () => {
    const delivery = { recommendationId: idOfRank(1), personId, vacancyId: 'v1', means: 'printed' } as const;
    const receipt = { kind: 'signed-slip', reference: 'slip-1' } as const;
    expect(
      told({ type: 'recommendation-delivered', data: { ...delivery, receipt, deliveredOn: '2026-03-02' } }),
    ).toEqual([{ type: 'matching.recommendation-delivered.v1', data: { ...delivery, deliveredOn: '2026-03-02' } }]);
  });

  it('is nothing else', () => {
    expect(told(short('run-1', 0))).toEqual([]);
    expect(told({ type: 'recommendations-office-moved', data: { personId, office: '620103' } })).toEqual([]);
  });
});
