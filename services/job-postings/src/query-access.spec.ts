import { queryAccessProperties } from '@doorstep/testing';
import { jobPostings } from './job-postings.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(jobPostings, queryAccess);
