import { messageProperties } from '@doorstep/testing';
import { placements } from '../placements.module';

messageProperties(placements);
