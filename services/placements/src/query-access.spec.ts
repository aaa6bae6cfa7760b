import { queryAccessProperties } from '@doorstep/testing';
import { placements } from './placements.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(placements, queryAccess);
