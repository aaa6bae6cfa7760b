import { messageProperties } from '@doorstep/testing';
import { referenceData } from '../reference-data.module';

messageProperties(referenceData);
