import { Fault } from './fault';
import { killBroker } from './kill-broker';
import { killPlatform } from './kill-platform';
import { killService } from './kill-service';
import { fullDisk, stepClock } from './machine-faults';
import { pauseService } from './pause-service';
import { poison } from './poison';
import { crashPostgres, stopPostgres } from './postgres-faults';
import { replayMessages } from './replay-messages';

export const faults: readonly Fault[] = [
  killService,
  killPlatform,
  stopPostgres,
  crashPostgres,
  pauseService,
  fullDisk,
  stepClock,
  killBroker,
  replayMessages,
  poison,
];
