import { Sealed } from '@doorstep/event-sourcing';
import { AnswerContest, RaiseContest } from './contest.commands';
import { ContestEvent } from './contest.events';
import { ContestSubject } from './contest.terms';

export const personId = '3f0d8f6a-6d0e-4a53-9a7e-0f7b6d1a2c01';
export const idOf = (number: number): string => `${personId}.c${number}`;
export const today = '2026-03-02';
export const dueOn = '2026-03-17';

const answerDays = { name: 'contest-answer-days', value: 15, entryId: 'entry-3', version: 1 };
const nothing = { runId: 'run-1', recommendationId: null, vacancyId: null };

export const aboutRun: ContestSubject = { ...nothing, kind: 'run' };
export const aboutAbsence = (vacancyId: string, runId = 'run-1'): ContestSubject => ({
  ...nothing,
  kind: 'absence',
  runId,
  vacancyId,
});
export const aboutRecommendation = (recommendationId: string): ContestSubject => ({
  ...nothing,
  kind: 'recommendation',
  recommendationId,
  vacancyId: 'v1',
});
export const humanDecision: ContestSubject = { ...nothing, kind: 'human-decision', runId: null };

const facts = { personId, office: '620102001', decidedBy: 'c-1', reason: 'facts-wrong', words: 'sealed' } as const;

export const raise = (subject: ContestSubject, more: Partial<RaiseContest['data']> = {}) =>
  new RaiseContest({ ...facts, words: facts.words as Sealed, subject, answerDays, ...more });

export const raised = (
  number: number,
  subject: ContestSubject = aboutRun,
): Extract<ContestEvent, { type: 'contest-raised' }> => ({
  type: 'contest-raised',
  data: {
    ...facts,
    words: facts.words as Sealed,
    contestId: idOf(number),
    subject,
    raisedOn: today,
    dueOn,
    parameters: [answerDays],
  },
});

const correction = { outcome: 'corrected', reasons: ['facts-changed'], note: null, nextRunId: 'run-2' } as const;

export const answer = (number: number, more: Partial<AnswerContest['data']> = {}) =>
  new AnswerContest({ contestId: idOf(number), ...correction, ...more });

export const answered = (number: number): Extract<ContestEvent, { type: 'contest-answered' }> => ({
  type: 'contest-answered',
  data: { ...correction, contestId: idOf(number), personId, answeredOn: today },
});
