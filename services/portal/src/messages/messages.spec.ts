import { messageProperties } from '@doorstep/testing';
import { portal } from '../portal.module';

messageProperties(portal);
