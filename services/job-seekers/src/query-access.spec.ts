import { queryAccessProperties } from '@doorstep/testing';
import { jobSeekers } from './job-seekers.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(jobSeekers, queryAccess);
