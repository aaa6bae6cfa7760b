import { Control } from '../control';
import { Dice } from '../dice';
import { HurtPlatform } from '../platform';

export interface Wound {
  readonly platform: HurtPlatform;
  readonly dice: Dice;
  /** Undefined where clocks and disks cannot be hurt. */
  readonly control: Control | undefined;
}

/** Something that goes wrong while people work. */
export interface Fault {
  readonly name: string;
  readonly transports: readonly ('postgres' | 'kafka')[];
  /** True when it needs the control of clocks and disks. */
  readonly controlled?: boolean;
  /** Does the damage at once and mends it; resolves with what it did, in a few words, when it is over. */
  inflict(wound: Wound): Promise<string>;
}
