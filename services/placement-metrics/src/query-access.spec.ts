import { queryAccessProperties } from '@doorstep/testing';
import { placementMetrics } from './placement-metrics.module';
import { queryAccess } from './query-access.fixture';

queryAccessProperties(placementMetrics, queryAccess);
