import { Dice } from '../dice';
import { HurtPlatform } from '../platform';

export interface Wound {
  readonly platform: HurtPlatform;
  readonly dice: Dice;
}

/** Something that goes wrong while people work. */
export interface Fault {
  readonly name: string;
  readonly transports: readonly ('postgres' | 'kafka')[];
  /** Does the damage at once and mends it; resolves with what it did, in a few words, when it is over. */
  inflict(wound: Wound): Promise<string>;
}
