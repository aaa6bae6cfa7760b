import { Injectable } from '@nestjs/common';
import { Sealed } from '@doorstep/event-sourcing';
import { PersonKeys } from '@doorstep/event-store';
import { PlatformClock } from '../clock/platform-clock';
import { CommandRequest } from '../command/request';
import { AccessLog } from './access-log';

/** The one way to identifying values: sealed at the boundary, opened only together with an entry in the access log. */
@Injectable()
export class Identities {
  constructor(
    private readonly keys: PersonKeys,
    private readonly log: AccessLog,
    private readonly clock: PlatformClock,
  ) {}

  /** `text` encrypted under the person's key. */
  seal(personId: string, text: string): Promise<Sealed> {
    return this.keys.seal(personId, text);
  }

  /** {@link seal} for a value that may be missing. */
  async sealOptional(personId: string, text: string | undefined): Promise<Sealed | undefined> {
    return text === undefined ? undefined : this.keys.seal(personId, text);
  }

  /** Keyed hashes of `value`, one per active key version, to claim or look up. */
  lookupHashes(scope: string, value: string): readonly string[] {
    return this.keys.lookupHashes(scope, value).map(({ hash }) => hash);
  }

  /** The texts of sealed values in their order, null where erased or missing; logged as read by the asker for `purpose`. */
  async open(
    asked: CommandRequest,
    purpose: string,
    values: readonly (readonly [personId: string, sealed: Sealed | null | undefined])[],
  ): Promise<readonly (string | null)[]> {
    const present = values.filter((value): value is readonly [string, Sealed] => typeof value[1] === 'string');
    await this.log.write({
      actor: asked.actor,
      personIds: [...new Set(present.map(([personId]) => personId))],
      purpose: asked.reason ?? purpose,
      correlationId: asked.correlationId,
      at: this.clock.now(),
    });
    const opened = (await this.keys.openMany(present.map(([, sealed]) => sealed))).values();
    return values.map(([, sealed]) => (typeof sealed === 'string' ? (opened.next().value ?? null) : null));
  }
}
