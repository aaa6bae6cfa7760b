import { queryAccessProperties } from '@doorstep/testing';
import { matching } from './matching.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(matching, queryAccess);
