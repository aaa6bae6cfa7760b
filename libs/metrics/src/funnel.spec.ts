import { definitionOf, MetricDefinition } from './definition';
import { FunnelFacts, placementFunnel, RetentionFact } from './funnel';
import { resolveIdentities } from './identity';
import { link, marchCohort, registration, work } from './sample.fixture';

const definition = definitionOf('placement-funnel-of-registered') as MetricDefinition;
const none: FunnelFacts = {
  recommendations: [],
  deliveries: [],
  referrals: [],
  hires: [],
  retention: [],
  identities: resolveIdentities([], 0),
};
const recommended = (personId: string, vacancyId: string, on = '2026-03-15') => ({ personId, vacancyId, on });
const checked = (day: number, outcome: RetentionFact['outcome'], placementId = 'w-a') => ({
  placementId,
  day,
  outcome,
});
const members = marchCohort({
  registrations: [registration('a'), registration('b'), registration('c')],
  placements: [work('a'), work('b', { kind: 'subsidised' })],
});
const funnel = (facts: Partial<FunnelFacts>) => placementFunnel(members, definition, { ...none, ...facts });

describe('the placement funnel', () => {
  it('starts from everybody registered', () => {
    expect(funnel({})).toMatchObject({ registered: 3, recommended: 0, hired: 0, verified: 2, verifiedMarket: 1 });
  });

  it('counts three different vacancies recommended since the opening', () => {
    const two = [recommended('a', 'v1'), recommended('a', 'v2')];
    expect(funnel({ recommendations: [...two, recommended('a', 'v1')] }).recommended).toBe(0);
    expect(funnel({ recommendations: [...two, recommended('a', 'v3', '2026-03-09')] }).recommended).toBe(0);
    expect(funnel({ recommendations: [...two, recommended('a', 'v3')] }).recommended).toBe(1);
  });

  it('counts a person once for each step since the opening', () => {
    const steps = [
      { personId: 'a', on: '2026-03-10' },
      { personId: 'a', on: '2026-03-12' },
      { personId: 'b', on: '2026-03-09' },
    ];
    expect(funnel({ deliveries: steps, referrals: steps, hires: steps })).toMatchObject({
      delivered: 1,
      referred: 1,
      hired: 1,
    });
  });

  it('joins the steps of merged records', () => {
    const identities = resolveIdentities([link('merged', 'a', 'x')], 9);
    const recommendations = [recommended('a', 'v1'), recommended('x', 'v2'), recommended('x', 'v3')];
    expect(funnel({ recommendations, identities }).recommended).toBe(1);
  });

  it.each<[string, RetentionFact, number, number]>([
    ['a check at 90 days', checked(90, 'working'), 1, 1],
    ['a later check', checked(180, 'working'), 1, 1],
    ['subsidised work', checked(90, 'working', 'w-b'), 1, 0],
    ['an earlier check', checked(30, 'working'), 0, 0],
    ['a check that found nobody', checked(90, 'unreachable'), 0, 0],
    ['work that is not counted', checked(90, 'working', 'w-z'), 0, 0],
  ])('tells who still works by %s', (_, check, sustained, sustainedMarket) => {
    expect(funnel({ retention: [check] })).toMatchObject({ sustained, sustainedMarket });
  });
});
