import { Actor, Sealed } from '@doorstep/event-sourcing';
import { given } from '@doorstep/testing';
import {
  DeclineRecommendation,
  DeliverRecommendation,
  MakeRecommendations,
  MoveRecommendationsOffice,
  RetireRecommendations,
} from './recommendations.commands';
import { personOfRecommendation, recommendations } from './recommendations.decider';
import { RecommendationsEvent } from './recommendations.events';
import { draw, drawRun, idOfRank, made, makeRun, personId, short } from './recommendations.samples';

const today = '2026-03-02';
const seeker: Actor = { kind: 'person', id: 's', role: 'job-seeker', personId };

const delivered = (rank: number, means: 'app' | 'printed' = 'printed'): RecommendationsEvent => ({
  type: 'recommendation-delivered',
  data: {
    recommendationId: idOfRank(rank),
    personId,
    vacancyId: `v${rank}`,
    means,
    receipt: { kind: 'signed-slip', reference: 'slip-7' },
    deliveredOn: today,
  },
});
const declined = (rank: number): RecommendationsEvent => ({
  type: 'recommendation-declined',
  data: {
    recommendationId: idOfRank(rank),
    personId,
    vacancyId: `v${rank}`,
    reasonCode: 'too-far',
    note: 'sealed' as Sealed,
    declinedOn: today,
  },
});
const deliver = (rank: number, means: 'app' | 'printed' = 'printed') =>
  new DeliverRecommendation({
    recommendationId: idOfRank(rank),
    means,
    receipt: { kind: 'signed-slip', reference: 'slip-7' },
  });
const decline = (rank: number) =>
  new DeclineRecommendation({ recommendationId: idOfRank(rank), reasonCode: 'too-far', note: 'sealed' as Sealed });
const three = ['v1', 'v2', 'v3'];

describe('a run of recommendations', () => {
  it('is recorded with ids that lead back to the person', () => {
    given(recommendations)
      .when(makeRun('run-1', three))
      .then([made('run-1', three)]);
    expect(personOfRecommendation(idOfRank(2))).toBe(personId);
  });

  it('says so, and why, when fewer than the guaranteed number were found', () => {
    given(recommendations)
      .when(makeRun('run-1', ['v1']))
      .then([made('run-1', ['v1']), short('run-1', 1)]);
  });

  it('keeps what binds those who fell short in a round', () => {
    const shortfall = { reason: 'too-few-employers' as const, rule: 'wage-floor', version: 1, employers: 2 };
    const fell = short('run-1', 1);
    given(recommendations)
      .when(new MakeRecommendations({ ...makeRun('run-1', ['v1']).data, shortfall }))
      .then([made('run-1', ['v1']), { ...fell, data: { ...fell.data, shortfall } }]);
  });

  it('is recorded even when nothing was found', () => {
    given(recommendations)
      .when(makeRun('run-1', []))
      .then([short('run-1', 0)]);
  });

  it('replaces the recommendations that still stand', () => {
    given(recommendations, [made('run-1', three), delivered(2), declined(2)])
      .when(makeRun('run-2', ['v4', 'v5', 'v6']))
      .then([made('run-2', ['v4', 'v5', 'v6'], 3, [idOfRank(1), idOfRank(3)])]);
  });

  it('takes back what stands when nothing is found any more, once', () => {
    const stood = [made('run-1', three), declined(2)];
    const taken = [made('run-2', [], 3, [idOfRank(1), idOfRank(3)]), short('run-2', 0)];
    given(recommendations, stood).when(makeRun('run-2', [])).then(taken);
    given(recommendations, [...stood, ...taken])
      .when(makeRun('run-3', []))
      .thenNothing();
  });

  it('is recorded once', () => {
    given(recommendations, [made('run-1', three)])
      .when(makeRun('run-1', three))
      .thenNothing();
    given(recommendations, [short('run-1', 0)])
      .when(makeRun('run-1', three))
      .thenNothing();
  });

  it('says nothing when it finds what stands already', () => {
    given(recommendations, [made('run-1', three), delivered(1)])
      .when(makeRun('run-2', three))
      .thenNothing();
    given(recommendations, [short('run-1', 0)])
      .when(makeRun('run-2', []))
      .thenNothing();
    given(recommendations, [made('run-1', ['v1']), short('run-1', 1)])
      .when(makeRun('run-2', ['v1']))
      .thenNothing();
  });

  it('keeps what its order was drawn from', () => {
    const first = made('run-1', three);
    given(recommendations)
      .when(drawRun('run-1', three))
      .then([{ ...first, data: { ...first.data, draw } }]);
  });

  it('says nothing when what stands could as well have been drawn', () => {
    given(recommendations, [made('run-1', ['v1', 'v4', 'v2'])])
      .when(drawRun('run-2', three))
      .thenNothing();
  });

  it.each([[['v1', 'v2', 'gone']], [['v2', 'v3', 'v4']], [['v1', 'v2']]])(
    'replaces %j, which could not have been drawn',
    (stood) => {
      const next = made(
        'run-2',
        three,
        stood.length,
        stood.map((_, at) => idOfRank(at + 1)),
      );
      given(recommendations, [made('run-1', stood)])
        .when(drawRun('run-2', three))
        .then([{ ...next, data: { ...next.data, draw } }]);
    },
  );

  it('is outdated when it holds a vacancy that was declined in the meantime', () => {
    given(recommendations, [made('run-1', three), delivered(2), declined(2)])
      .when(makeRun('run-2', ['v2', 'v4']))
      .thenRejected('recommendations-outdated');
  });
});

describe('a refusal that does not hold any more', () => {
  it('lets its vacancy be recommended again', () => {
    const before = { ...declined(2), data: { ...declined(2).data, declinedOn: '2026-01-02' } } as RecommendationsEvent;
    given(recommendations, [made('run-1', three), delivered(2), before])
      .when(makeRun('run-2', ['v2', 'v4', 'v5']))
      .then([made('run-2', ['v2', 'v4', 'v5'], 3, [idOfRank(1), idOfRank(3)])]);
  });
});

describe('the delivery of a recommendation', () => {
  it('is recorded with its receipt', () => {
    given(recommendations, [made('run-1', three)])
      .when(deliver(1))
      .then([delivered(1)]);
  });

  it('by the same means is recorded once, by another one again', () => {
    const events = [made('run-1', three), delivered(1)];
    given(recommendations, events).when(deliver(1)).thenNothing();
    given(recommendations, events)
      .when(deliver(1, 'app'), { actor: seeker })
      .then([delivered(1, 'app')]);
  });

  it('in the app is the seeker’s to acknowledge, on paper the counsellor’s', () => {
    const events = [made('run-1', three)];
    given(recommendations, events).when(deliver(1, 'app')).thenRejected('means-not-yours');
    given(recommendations, events).when(deliver(1), { actor: seeker }).thenRejected('means-not-yours');
  });

  it('is refused for what was replaced or never made', () => {
    const events = [
      made('run-1', three),
      made(
        'run-2',
        ['v4'],
        3,
        three.map((_, at) => idOfRank(at + 1)),
      ),
    ];
    given(recommendations, events).when(deliver(1)).thenRejected('recommendation-superseded');
    given(recommendations).when(deliver(1)).thenRejected('recommendation-unknown');
  });
});

describe('declining a recommendation', () => {
  it('is recorded with the reason', () => {
    given(recommendations, [made('run-1', three), delivered(2)])
      .when(decline(2))
      .then([declined(2)]);
  });

  it('needs a delivery first', () => {
    given(recommendations, [made('run-1', three)])
      .when(decline(2))
      .thenRejected('recommendation-undelivered');
  });

  it('happens once, and only to what was recommended', () => {
    const events = [made('run-1', three), delivered(2), declined(2)];
    given(recommendations, events).when(decline(2)).thenRejected('recommendation-declined');
    given(recommendations, events).when(decline(9)).thenRejected('recommendation-unknown');
  });
});

describe('recommendations of a person', () => {
  it('move to another office', () => {
    const move = new MoveRecommendationsOffice({ personId, office: '620103' });
    const moved: RecommendationsEvent = { type: 'recommendations-office-moved', data: { personId, office: '620103' } };
    given(recommendations, [made('run-1', three)])
      .when(move)
      .then([moved]);
    given(recommendations, [made('run-1', three), moved])
      .when(move)
      .thenNothing();
    given(recommendations).when(move).thenNothing();
  });

  it('end with the person’s erasure', () => {
    const retire = new RetireRecommendations({ personId });
    const retired: RecommendationsEvent = {
      type: 'recommendations-retired',
      data: { personId, recommendationIds: [idOfRank(1)], retiredOn: today },
    };
    const events = [made('run-1', ['v1']), delivered(1), retired];
    given(recommendations, [made('run-1', ['v1'])])
      .when(retire)
      .then([retired]);
    given(recommendations, events).when(retire).thenNothing();
    given(recommendations, events).when(makeRun('run-2', three)).thenRejected('person-erased');
    given(recommendations, events).when(deliver(1)).thenRejected('person-erased');
    given(recommendations, events).when(decline(1)).thenRejected('person-erased');
  });
});
