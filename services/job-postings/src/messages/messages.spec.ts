import { messageProperties } from '@doorstep/testing';
import { jobPostings } from '../job-postings.module';
import { ruleIds } from '../vacancy/rule-table';
import { refusalGrounds } from '../vacancy/vacancy.commands';

messageProperties(jobPostings);

it.each([...ruleIds, ...refusalGrounds])('messages of job-postings tell %s', (rule) => {
  expect(jobPostings.messages.zh).toHaveProperty([`rule.${rule}`]);
});
