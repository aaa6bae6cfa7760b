import fc from 'fast-check';
import { checkRescorable, RescorableDecision } from '../comparison/logged';
import { drawNearEquals } from '../comparison/near-equals';
import { rescore } from '../comparison/rescore';
import { defaultScoreParameters } from '../score/parameters';
import { DrawnRecommendations, recommendDrawn } from './draw';
import { indexVacancies } from './indexed-vacancies';
import { recommend } from './recommend';
import { options, personWith, vacancyWith } from './sample.fixture';
import { anyPerson, anyVacancies, someParameters } from './world.fixture';

const limit = 3;
const ids = ({ recommendations }: DrawnRecommendations) => recommendations.map(({ vacancyId }) => vacancyId);
const asLogged = ({ recommendations, draw }: DrawnRecommendations): RescorableDecision => ({
  ...draw,
  decision: 'd',
  version: '1',
  shown: recommendations.map(({ vacancyId: id, rank: place, propensity }) => ({ id, place, propensity, reward: 0 })),
});
const worlds = fc.record({
  person: anyPerson,
  vacancies: anyVacancies(),
  nearEqualPoints: fc.nat(300),
  seed: fc.nat(1_000),
});

describe('drawing the order among near-equals', () => {
  it('shows as many as without a draw, nobody passed by somebody further below than the bound, whatever order they come in', () => {
    fc.assert(
      fc.property(worlds, ({ person, vacancies, nearEqualPoints, seed }) => {
        const asked = { ...someParameters, limit, nearEqualPoints, seed };
        const index = indexVacancies(vacancies, someParameters);
        const drawn = recommendDrawn(person, index, asked);
        const best = recommend(person, index, asked);
        expect(drawn.recommendations).toHaveLength(best.length);
        expect(new Set(drawn.recommendations.map(({ employerId }) => employerId)).size).toBe(
          new Set(best.map(({ employerId }) => employerId)).size,
        );
        best.forEach(({ score }, at) =>
          expect(score - (drawn.recommendations[at]?.score as number)).toBeLessThanOrEqual(nearEqualPoints),
        );
        expect(recommendDrawn(person, indexVacancies([...vacancies].reverse(), someParameters), asked)).toEqual(drawn);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the scores that are found without a draw where only equals are equal', () => {
    fc.assert(
      fc.property(worlds, ({ person, vacancies, seed }) => {
        const index = indexVacancies(vacancies, someParameters);
        const drawn = recommendDrawn(person, index, { ...someParameters, limit, nearEqualPoints: 0, seed });
        const best = recommend(person, index, { ...someParameters, limit });
        expect(drawn.recommendations.map(({ score }) => score)).toEqual(best.map(({ score }) => score));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps what a comparison needs: an order drawn anew from its seed, true propensities, values that make up the scores', () => {
    fc.assert(
      fc.property(worlds, ({ person, vacancies, nearEqualPoints, seed }) => {
        const asked = { ...someParameters, limit, nearEqualPoints, seed };
        const logged = asLogged(recommendDrawn(person, indexVacancies(vacancies, someParameters), asked));
        expect(() => checkRescorable(logged)).not.toThrow();
        const same = rescore(logged, { version: '1', weights: someParameters.score.weights, bound: nearEqualPoints });
        expect(same.candidates).toEqual(logged.candidates.map(({ id, score }) => ({ id, score })));
      }),
      { numRuns: 150 },
    );
  });

  it('says whom another seed could have put into the last places', () => {
    fc.assert(
      fc.property(worlds, fc.nat(1_000), ({ person, vacancies, nearEqualPoints, seed }, other) => {
        const index = indexVacancies(vacancies, someParameters);
        const draw = (by: number) =>
          recommendDrawn(person, index, { ...someParameters, limit, nearEqualPoints, seed: by });
        const [one, another] = [draw(seed), draw(other)];
        const fixed = ids(one).filter((id) => !one.equals.includes(id));
        expect(ids(another)).toEqual(expect.arrayContaining(fixed));
        for (const id of ids(another)) expect([...fixed, ...one.equals]).toContain(id);
      }),
      { numRuns: 150 },
    );
  });

  it('gives each of near-equals its turn, and says that lots were drawn', () => {
    const vacancies = ['a', 'b', 'c', 'd', 'e'].map((id) => vacancyWith({ vacancyId: id, employerId: id }));
    const behind = vacancyWith({ vacancyId: 'behind', employerId: 'f', occupation: '9112' });
    const index = indexVacancies([...vacancies, behind], options);
    const draws = Array.from({ length: 60 }, (_, seed) =>
      recommendDrawn(personWith(), index, { ...options, limit, nearEqualPoints: 10, seed }),
    );
    expect([...new Set(draws.map((one) => ids(one)[0]))].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...(draws[0]?.equals ?? [])].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(draws[7]?.recommendations[0]?.explanation.drawn).toEqual({ among: 5, bound: 10, seed: 7 });
    expect(draws[0]?.draw.candidates.map(({ id }) => id)).toContain('behind');
  });

  it('draws nothing where nobody is near', () => {
    const near = vacancyWith({ vacancyId: 'near', place: '620102001' });
    const index = indexVacancies([near, vacancyWith({ employerId: 'e2' })], options);
    const { recommendations, equals } = recommendDrawn(personWith(), index, {
      ...options,
      limit,
      nearEqualPoints: 10,
      seed: 1,
    });
    expect(recommendations.map(({ vacancyId, propensity }) => [vacancyId, propensity])).toEqual([
      ['near', 1],
      ['vacancy-1', 1],
    ]);
    expect(recommendations[0]?.explanation).not.toHaveProperty('drawn');
    expect(equals).toEqual(['vacancy-1']);
  });
});

describe('rescoring', () => {
  const vacancies = [vacancyWith({ place: '620102001' }), vacancyWith({ vacancyId: 'v2', employerId: 'e2' })];
  const drawn = recommendDrawn(personWith(), indexVacancies(vacancies, options), {
    ...options,
    limit,
    nearEqualPoints: 0,
    seed: 1,
  });
  const logged = asLogged(drawn);
  const { weights } = defaultScoreParameters;

  it('follows the other weights', () => {
    const blind = { ...weights, distance: 0, field: weights.field + weights.distance };
    const scores = rescore(logged, { version: '2', weights: blind, bound: 5 });
    expect(scores).toMatchObject({ decision: 'd', version: '2', bound: 5 });
    expect(new Set(scores.candidates.map(({ score }) => score)).size).toBe(1);
  });

  it('refuses weights for other parts, values that are not those of the parts, and another order than the seed draws', () => {
    const others = { ...weights, charm: 10 };
    expect(() => rescore(logged, { version: '2', weights: others, bound: 0 })).toThrow(RangeError);
    expect(() => checkRescorable({ ...logged, components: ['wage'] })).toThrow('values');
    expect(() => checkRescorable({ ...logged, components: undefined })).toThrow('components');
    const equals = logged.candidates.map((one) => ({ ...one, score: 500 }));
    const shownFirst = (id: string, seed: number) => () => {
      checkRescorable({ ...logged, seed, candidates: equals, shown: [{ id, place: 1, propensity: 0.5, reward: 0 }] });
    };
    for (let seed = 0; seed < 20; seed += 1) {
      const [first, second] = drawNearEquals(equals, 0, seed).order;
      expect(shownFirst(first?.id ?? '', seed)).not.toThrow();
      expect(shownFirst(second?.id ?? '', seed)).toThrow(`seed ${seed} does not draw`);
    }
  });
});
