import { Injectable } from '@nestjs/common';
import { streamOf } from '@doorstep/event-sourcing';
import {
  CommandAnswer,
  CommandRequest,
  Commands,
  Identities,
  invalid,
  PlatformClock,
  ReferenceDesk,
  newId,
} from '@doorstep/service';
import { isUUID } from 'class-validator';
import { readIdentityNumber } from './identity-number';
import { identityNumberClaim, subjectClaim } from './person-claims';
import { RegisterPerson } from './person.commands';
import { person } from './person.decider';

/** Who is to be registered, in plain text as it came in. */
export interface NewPerson {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone?: string | null;
  readonly address?: string | null;
  readonly residence: string;
  readonly office?: string | null;
}

/** The one way people come in, by themselves, assisted, or from a file. */
@Injectable()
export class PersonRegistrar {
  constructor(
    private readonly commands: Commands,
    private readonly identities: Identities,
    private readonly reference: ReferenceDesk,
    private readonly clock: PlatformClock,
  ) {}

  /** Sends `register-person`. Throws 422 for an identity number or division that is not valid. */
  async register(
    request: CommandRequest,
    given: NewPerson,
    imported: boolean,
    personIdOfRow?: string,
  ): Promise<CommandAnswer> {
    const today = this.clock.today();
    const { number, sex, birthDate } = this.identityOf(given.identityNumber);
    const { residence } = given;
    const office = given.office ?? residence.slice(0, 6);
    this.reference.mustKnow('residence', 'division', residence, today);
    this.reference.mustKnow('office', 'division', office, today);
    const registersThemselves = request.actor.role === 'job-seeker';
    const claimedId = registersThemselves && isUUID(request.actor.personId) ? request.actor.personId : undefined;
    const personId = claimedId ?? personIdOfRow ?? newId(request);
    const seal = (text: string) => this.identities.seal(personId, text);
    const sealOptional = async (text: string | null | undefined) => (text == null ? null : seal(text));
    const command = new RegisterPerson({
      personId,
      office,
      residence,
      sex,
      birthMonth: birthDate.slice(0, 7),
      imported,
      identity: {
        name: await seal(given.name),
        identityNumber: await seal(number),
        phone: await sealOptional(given.phone),
        address: await sealOptional(given.address),
      },
      subject: registersThemselves ? await seal(request.actor.id) : null,
    });
    const streamId = streamOf(person, personId);
    return this.commands.send(request, {
      streamId,
      command,
      creates: claimedId === undefined,
      claims: [
        ...this.claims(identityNumberClaim, number, streamId),
        ...(registersThemselves ? this.claims(subjectClaim, request.actor.id, streamId) : []),
      ],
    });
  }

  /** The identity number, read and checked. Throws 422. */
  identityOf(identityNumber: string) {
    const reading = readIdentityNumber(identityNumber, this.clock.today());
    if (!reading.valid) throw invalid({ field: 'identityNumber', code: `identity-number-${reading.fault}` });
    return reading;
  }

  /** Claims of `value` for a person's stream. */
  claims(scope: string, value: string, streamId: string) {
    return this.identities.lookupHashes(scope, value).map((hash) => ({ scope, hash, streamId }));
  }
}
