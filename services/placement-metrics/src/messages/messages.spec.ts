import { messageProperties } from '@doorstep/testing';
import { placementMetrics } from '../placement-metrics.module';

messageProperties(placementMetrics);
