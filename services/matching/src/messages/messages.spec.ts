import { constraints, defaultScoreParameters } from '@doorstep/matcher';
import { messageProperties } from '@doorstep/testing';
import {
  contestAnswerReasons,
  contestKinds,
  contestOutcomes,
  contestReasons,
  contestStatuses,
} from '../contest/contest.terms';
import { matching } from '../matching.module';
import { statusKeys } from '../referrals/referral-status';

messageProperties(matching);

it.each([
  ...constraints.flatMap(({ rule }) => [`rule.${rule}`, `obstacle.${rule}`]),
  ...Object.keys(defaultScoreParameters.weights).flatMap((component) => [
    `component.${component}`,
    `component.${component}.seeker`,
  ]),
  ...statusKeys.map((status) => `status.${status}`),
  ...contestKinds.map((kind) => `contest-kind.${kind}`),
  ...contestReasons.map((reason) => `contest-reason.${reason}`),
  ...contestStatuses.map((status) => `contest-status.${status}`),
  ...contestOutcomes.map((outcome) => `contest-outcome.${outcome}`),
  ...contestAnswerReasons.map((reason) => `contest-answer.${reason}`),
])('messages of matching tell %s', (key) => {
  expect(matching.messages.zh).toHaveProperty([key]);
});
