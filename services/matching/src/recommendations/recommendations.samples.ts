import { MakeRecommendations } from './recommendations.commands';
import { Obstacle, RecommendedVacancy, StoredExplanation } from './recommendations.events';

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

export const runWith = (runId: string, vacancies: readonly string[]) => ({
  runId,
  personId,
  office: '620102001',
  matcher: { name: 'constraints-then-score', version: 1 },
  parameters: [{ name: 'recommendations-guaranteed', value: 3, entryId: 'entry-1', version: 1 }],
  considered: 40,
  guaranteed: 3,
  recommendations: vacancies.map((vacancyId, at) => recommended(vacancyId, at + 1)),
  obstacles: [obstacle],
});

export const makeRun = (runId: string, vacancies: readonly string[]) =>
  new MakeRecommendations(runWith(runId, vacancies));
