import { Fault } from './fault';
import { killBroker } from './kill-broker';
import { killService } from './kill-service';
import { fullDisk, stepClock } from './machine-faults';
import { pauseService } from './pause-service';
import { poison } from './poison';
import { crashPostgres, stopPostgres } from './postgres-faults';
import { replayMessages } from './replay-messages';

export const faults: readonly Fault[] = [
  killService,
  stopPostgres,
  crashPostgres,
  pauseService,
  fullDisk,
  stepClock,
  killBroker,
  replayMessages,
  poison,
];
