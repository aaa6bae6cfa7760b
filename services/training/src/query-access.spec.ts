import { queryAccessProperties } from '@doorstep/testing';
import { training } from './training.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(training, queryAccess);
