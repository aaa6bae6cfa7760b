import { messageProperties } from '@doorstep/testing';
import { jobSeekers } from '../job-seekers.module';
import { erasureRules } from '../person/person.rules';
import { openingRules } from '../registration/registration.rules';

messageProperties(jobSeekers);

it.each([...erasureRules, ...openingRules])('messages of job-seekers tell $id', ({ id }) => {
  expect(jobSeekers.messages.zh).toHaveProperty([`rule.${id}`]);
});
