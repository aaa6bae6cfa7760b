import { MakeRecommendations } from './recommendations.commands';
import { Draw, Obstacle, RecommendationsEvent, RecommendedVacancy, StoredExplanation } from './recommendations.events';

export const personId = '3f0d8f6a-6d0e-4a53-9a7e-0f7b6d1a2c01';
export const idOfRank = (rank: number): string => `${personId}.${rank}`;

export const explanation: StoredExplanation = {
  constraints: [{ rule: 'capacity-left', version: 1, satisfied: true, arguments: { seatsLeft: 2 } }],
  contributions: [
    {
      component: 'wage',
      weight: 200,
      value: 600,
      points: 120,
      neutral: false,
      arguments: { wageFen: 360_000, floorFen: 300_000 },
    },
  ],
  changes: [{ change: 'wage-floor-above', points: null, arguments: { wageFen: 360_000 } }],
};

export const recommended = (vacancyId: string, rank: number): RecommendedVacancy => ({
  vacancyId,
  employerId: `employer-of-${vacancyId}`,
  rank,
  score: 700 - rank,
  explanation,
});

export const obstacle: Obstacle = { rule: 'wage-floor', version: 1, vacancies: 9, alone: 4 };

export const runOf = (runId: string) => ({
  runId,
  personId,
  office: '620102001',
  matcher: { name: 'constraints-then-score', version: 1 },
  parameters: [{ name: 'recommendations-guaranteed', value: 3, entryId: 'entry-1', version: 1 }],
  considered: 40,
  guaranteed: 3,
});

export const makeRun = (runId: string, vacancies: readonly string[]) =>
  new MakeRecommendations({
    ...runOf(runId),
    recommendations: vacancies.map((vacancyId, at) => recommended(vacancyId, at + 1)),
    obstacles: [obstacle],
  });

/** Of a run whose best vacancy was sure of its place, and in which the others were near-equals. */
export const draw: Draw = {
  seed: 7,
  bound: 10,
  components: ['wage', 'distance'],
  candidates: [
    { vacancyId: 'v1', score: 700, values: [600, 800] },
    { vacancyId: 'v2', score: 600, values: [600, 600] },
    { vacancyId: 'v3', score: 598, values: [590, 606] },
    { vacancyId: 'v4', score: 595, values: [580, 610] },
  ],
};

export const drawRun = (runId: string, vacancies: readonly string[]) =>
  new MakeRecommendations({
    ...makeRun(runId, vacancies).data,
    drawn: { draw, equals: ['v2', 'v3', 'v4'] },
  });

export const made = (
  runId: string,
  vacancies: readonly string[],
  before = 0,
  supersedes: readonly string[] = [],
): Extract<RecommendationsEvent, { type: 'recommendations-made' }> => ({
  type: 'recommendations-made',
  data: {
    ...runOf(runId),
    madeOn: '2026-03-02',
    recommendations: vacancies.map((vacancyId, at) => ({
      ...recommended(vacancyId, at + 1),
      recommendationId: idOfRank(before + at + 1),
    })),
    supersedes,
  },
});

export const short = (
  runId: string,
  found: number,
): Extract<RecommendationsEvent, { type: 'recommendations-short' }> => ({
  type: 'recommendations-short',
  data: { ...runOf(runId), madeOn: '2026-03-02', found, obstacles: [obstacle] },
});
