import { constraints, weights } from '@doorstep/matcher';
import { messageProperties } from '@doorstep/testing';
import { matching } from '../matching.module';
import { statusKeys } from '../referrals/referral-status';

messageProperties(matching);

it.each([
  ...constraints.flatMap(({ rule }) => [`rule.${rule}`, `obstacle.${rule}`]),
  ...Object.keys(weights).flatMap((component) => [`component.${component}`, `component.${component}.seeker`]),
  ...statusKeys.map((status) => `status.${status}`),
])('messages of matching tell %s', (key) => {
  expect(matching.messages.zh).toHaveProperty([key]);
});
