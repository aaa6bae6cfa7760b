import { messageProperties } from '@doorstep/testing';
import { training } from '../training.module';

messageProperties(training);
