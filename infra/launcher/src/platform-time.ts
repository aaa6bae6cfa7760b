import { SimulatedClock } from '@doorstep/service';
import { clockAt, readClockFile, writeClockFile } from './clock-file';

/** The platform's one clock: the machine's time, or, once simulated, an instant that is kept with the data and only rises. */
export class PlatformTime {
  readonly clock: ReturnType<typeof clockAt>;

  constructor(
    private readonly file: string,
    /** Starts a simulation at this instant (epoch ms) where none is kept yet. */
    beginsAt?: number,
  ) {
    const instant = readClockFile(file) ?? beginsAt;
    this.clock = clockAt(instant);
    if (instant !== undefined) writeClockFile(file, instant);
  }

  /** The simulated instant; undefined when time is the machine's. */
  instant(): number | undefined {
    return this.clock instanceof SimulatedClock ? this.clock.now() : undefined;
  }

  /** Moves the simulated clock forward; an earlier instant is ignored. Throws when time is the machine's. */
  advanceTo(instant: number): void {
    if (!(this.clock instanceof SimulatedClock)) throw new Error('time is not simulated here');
    this.clock.advanceTo(instant);
    writeClockFile(this.file, this.clock.now());
  }
}
