import { Fault } from './fault';
import { killService } from './kill-service';

export const faults: readonly Fault[] = [killService];
